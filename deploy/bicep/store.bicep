// Azure Cosmos DB: one region, Strong consistency, no keys; its containers are those of the code.

@description('Name of the account; unique in the world.')
param accountName string

@description('The one region.')
param location string

@description('Identity of the bot, which may read and write documents and nothing else.')
param principalId string

@description('Paid by use instead of by throughput.')
param serverless bool

@description('Upper end of the autoscale throughput in RU/s, when not serverless.')
param throughput int

var model = loadJsonContent('../../bot/storage/containers.json') // the code reads the same file
var dataContributor = '00000000-0000-0000-0000-000000000002' // built in: documents, not keys and not containers

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: accountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    locations: [
      { locationName: location, failoverPriority: 0, isZoneRedundant: false }
    ]
    capabilities: serverless ? [{ name: 'EnableServerless' }] : []
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: 'Continuous7Days' }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: model.database
  properties: {
    resource: { id: model.database }
    options: serverless ? {} : { autoscaleSettings: { maxThroughput: throughput } }
  }
}

resource containers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = [for container in model.containers: {
  parent: database
  name: container.name
  properties: {
    resource: {
      id: container.name
      partitionKey: { kind: 'Hash', version: 2, paths: [container.partition_key] }
      uniqueKeyPolicy: { uniqueKeys: map(container.unique_keys, paths => { paths: paths }) }
      defaultTtl: container.default_ttl
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: map(container.indexed, path => { path: path })
        excludedPaths: [{ path: '/*' }]
        compositeIndexes: container.composites
      }
    }
  }
}]

resource documents 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: account.id
  }
}

@description('Where the bot finds its documents.')
output address string = account.properties.documentEndpoint
