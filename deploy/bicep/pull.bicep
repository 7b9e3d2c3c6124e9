// The right to pull images, by itself: deploy/azure.sh gives it before the image is built, for it takes minutes to count.

@description('Container registry in this resource group.')
param registryName string

@description('Who may pull: the object id of the managed identity. Part of the name, so that a new identity gets a right of its own.')
param principalId string

var pullImages = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource pulling 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, principalId, pullImages)
  scope: registry
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pullImages
  }
}
