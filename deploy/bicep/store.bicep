// Azure Cosmos DB: one region, Strong consistency, no keys; its containers are those of the code. May be deployed by itself.

@description('Name of the account; unique in the world.')
@minLength(3)
@maxLength(44)
param accountName string

@description('The one region.')
param location string = resourceGroup().location

@description('Identity of the bot, which may read and write documents and nothing else.')
param principalId string

@description('free: the 1,000 RU/s and 25 GB that Azure gives to one account of a subscription. serverless: paid by use. autoscale: paid by throughput. Chosen when the account is made.')
@allowed(['autoscale', 'free', 'serverless'])
param capacity string = 'serverless'

@description('Upper end of the throughput with autoscale, in RU/s; it scales down to a tenth.')
@minValue(1000)
param throughput int = 1000

@description('How many days back the account can be restored; 30 is paid for by the GB.')
@allowed([7, 30])
param backupDays int = 7

var model = loadJsonContent('../../bot/storage/containers.json') // the code reads the same file
var shared = { autoscaleSettings: { maxThroughput: capacity == 'free' ? 1000 : throughput } } // by all containers
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
    capabilities: capacity == 'serverless' ? [{ name: 'EnableServerless' }] : []
    enableFreeTier: capacity == 'free'
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: 'Continuous${backupDays}Days' }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: model.database
  properties: {
    resource: { id: model.database }
    options: capacity == 'serverless' ? {} : shared
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

@description('Name of the account, for what watches it.')
output name string = account.name
