// The bot as a Container App that is always on and reached over https only.

@description('Name of the app.')
param name string

@description('Region.')
param location string

@description('The Container Apps environment it runs in.')
param environmentId string

@description('The managed identity it runs as.')
param identityId string

@description('Where the image is pulled from.')
param registryServer string

@description('The image, by its digest.')
param image string

@description('The port that the bot listens on.')
param port int

@description('How many run at all times.')
param replicas int

@description('Whether a replica gets a disk of its own, which goes when the replica goes.')
param hasOwnDisk bool

@description('Address of the Key Vault secret that holds the password of an own registration; empty without one.')
param appPasswordVaultUrl string

@description('Where metrics and traces go.')
@secure()
param insightsConnection string

@description('The settings that are no secrets, as { name, value }; those without a value are left out.')
param settings array

var hasPassword = !empty(appPasswordVaultUrl)
var insightsEntry = 'insights-connection'
var vaultEntry = 'app-password'

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5 // to roll back to
      ingress: {
        external: true
        allowInsecure: false
        targetPort: port
        transport: 'http'
      }
      registries: [{ server: registryServer, identity: identityId }]
      secrets: concat(
        [{ name: insightsEntry, value: insightsConnection }],
        hasPassword ? [{ name: vaultEntry, keyVaultUrl: appPasswordVaultUrl, identity: identityId }] : []
      )
    }
    template: {
      terminationGracePeriodSeconds: 45
      scale: { minReplicas: replicas, maxReplicas: replicas }
      volumes: hasOwnDisk ? [{ name: 'disk', storageType: 'EmptyDir' }] : []
      containers: [
        {
          name: 'bot'
          image: '${registryServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          volumeMounts: hasOwnDisk ? [{ volumeName: 'disk', mountPath: '/var/lib/digicoach' }] : []
          env: concat(
            filter(settings, setting => !empty(setting.value)),
            [{ name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', secretRef: insightsEntry }],
            hasPassword ? [{ name: 'MicrosoftAppPassword', secretRef: vaultEntry }] : []
          )
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 5
              timeoutSeconds: 2
              failureThreshold: 10 // the most that is allowed
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 10
              timeoutSeconds: 6 // the bot gives its store 5 s
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
}

@description('The app itself, for the alarms.')
output id string = app.id

@description('Its public host name.')
output host string = app.properties.configuration.ingress.fqdn
