// Everything the bot needs in Azure, in one resource group. deploy/README.md says how to use it.
targetScope = 'resourceGroup'

@description('First part of the name of everything that is made here: small letters, digits and hyphens.')
@minLength(4)
@maxLength(16)
param name string = 'digicoach'

@description('Region of everything but the bot registration, which is global.')
param location string = resourceGroup().location

@description('Container registry in this resource group that holds the image.')
param registryName string

@description('The image inside that registry by its digest, so that what runs never changes by itself: digicoach@sha256:...')
@minLength(72)
param image string

@description('trial keeps the questions on the disk of the one replica, and every restart or new version EMPTIES it: to see a first question only. cosmos keeps them in Azure Cosmos DB, which all replicas share.')
@allowed(['cosmos', 'trial'])
param store string

@description('How Cosmos DB is paid. free: the 1,000 RU/s and 25 GB that Azure gives to one account of a subscription. serverless: by use. autoscale: by throughput. Chosen when the account is made; see deploy/README.md.')
@allowed(['autoscale', 'free', 'serverless'])
param capacity string = 'serverless'

@description('Upper end of the throughput of Cosmos DB with capacity=autoscale, in RU/s; it scales down to a tenth.')
@minValue(1000)
param throughput int = 1000

@description('How many days back Cosmos DB can be restored; 30 is paid for by the GB.')
@allowed([7, 30])
param backupDays int = 7

@description('Name of the Cosmos DB account when it was made before: by moving house. Empty: one is made up.')
@maxLength(44)
param cosmosAccount string = ''

@description('Name of the bot registration when it was made before: the same bot moves here from its own machine. Empty: one is made up.')
param botName string = ''

@description('How many replicas run at all times. One of them answers a city, a second one bridges a fault of the first; trial has one whatever stands here.')
@minValue(1)
@maxValue(7)
param instances int = 1

@description('Application id of an own Entra registration (SingleTenant). Empty: the managed identity is the bot, without any secret.')
param singleTenantAppId string = ''

@description('With an own registration: address of the Key Vault secret that holds its password. The managed identity must be allowed to read it.')
param appPasswordVaultUrl string = ''

@description('Coordinators: Entra object ids, or group: and the id of a group, with commas between them.')
param coordinators string = ''

@description('Whether the bot may ask Microsoft Graph; each permission still needs its consent.')
param graph bool = false

@description('The only hosts that messages are sent to, with commas between them.')
param serviceHosts string = 'smba.trafficmanager.net'

@description('Address outside this subscription that must be called every minute while all promises hold. Empty: only the alarms made here watch.')
param heartbeat string = ''

@description('Other settings of deploy/env.example, as a list of { name, value }. No secrets.')
param settings array = []

@description('Who gets the alarms by e-mail.')
param alarmEmail string

@description('Days that logs and metrics are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int = 30

@description('GB of logs and metrics that are taken in a day, at most; what comes after that is not seen, and the alarm silent says so.')
@minValue(1)
param dailyGigabytes int = 1

@description('Price level of the bot registration. Teams messages are free of charge in both.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

var unique = '${name}-${uniqueString(resourceGroup().id)}'
var port = 3978
var hasOwnRegistration = !empty(singleTenantAppId)
var identityId = identity.id
var managedAppId = identity.properties.clientId
var appId = hasOwnRegistration ? singleTenantAppId : managedAppId
var appType = hasOwnRegistration ? 'SingleTenant' : 'UserAssignedMSI'
var replicas = store == 'trial' ? 1 : instances
var cosmosAddress = store == 'cosmos' ? database!.outputs.address : ''

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

module pulling 'bicep/pull.bicep' = {
  name: 'pull'
  params: {
    registryName: registryName
    principalId: identity.properties.principalId
  }
}

module database 'bicep/store.bicep' = if (store == 'cosmos') {
  name: 'store'
  params: {
    accountName: empty(cosmosAccount) ? unique : cosmosAccount
    location: location
    principalId: identity.properties.principalId
    capacity: capacity
    throughput: throughput
    backupDays: backupDays
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyGigabytes }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: { destination: 'azure-monitor' } // by the setting below: no workspace key anywhere
  }
}

resource environmentLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'ContainerAppConsoleLogs', enabled: true }
      { category: 'ContainerAppSystemLogs', enabled: true }
    ]
  }
}

module app 'bicep/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    environmentId: environment.id
    identityId: identityId
    registryServer: registry.properties.loginServer
    image: image
    port: port
    replicas: replicas
    hasOwnDisk: store == 'trial'
    appPasswordVaultUrl: appPasswordVaultUrl
    insightsConnection: insights.properties.ConnectionString
    settings: concat([
      { name: 'MicrosoftAppId', value: appId }
      { name: 'MicrosoftAppType', value: appType }
      { name: 'MicrosoftAppTenantId', value: subscription().tenantId }
      { name: 'HOST', value: '0.0.0.0' }
      { name: 'PORT', value: string(port) }
      { name: 'DIGICOACH_STORE', value: store == 'trial' ? 'sqlite:/var/lib/digicoach/digicoach.db' : 'cosmos' }
      { name: 'DIGICOACH_COSMOS_ADDRESS', value: cosmosAddress }
      { name: 'DIGICOACH_SERVICE_HOSTS', value: serviceHosts }
      { name: 'DIGICOACH_COORDINATORS', value: coordinators }
      { name: 'DIGICOACH_GRAPH', value: graph ? 'true' : 'false' }
      { name: 'DIGICOACH_INSTANCES', value: string(replicas) }
      { name: 'DIGICOACH_HEARTBEAT', value: heartbeat }
    ], settings)
  }
  dependsOn: [pulling, database]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: empty(botName) ? unique : botName
  location: 'global'
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    displayName: 'Digicoach'
    endpoint: 'https://${app.outputs.host}/api/messages'
    msaAppId: appId
    msaAppType: appType
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: hasOwnRegistration ? null : identityId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

module watch 'bicep/watch.bicep' = {
  name: 'watch'
  params: {
    name: name
    location: location
    alarmEmail: alarmEmail
    appResourceId: app.outputs.id
    host: app.outputs.host
    insightsId: insights.id
    logsId: logs.id
  }
}

module watchStore 'bicep/watch_store.bicep' = if (store == 'cosmos') {
  name: 'watch-store'
  params: {
    name: name
    location: location
    accountName: database!.outputs.name
    peopleId: watch.outputs.peopleId
    logsId: logs.id
  }
}

@description('The id that the Teams app package must carry.')
output appId string = appId

@description('Where Teams sends its messages.')
output endpoint string = bot.properties.endpoint

@description('Whom to give consent for Microsoft Graph, and the right to read a Key Vault secret.')
output principalId string = identity.properties.principalId

@description('Address of the Cosmos DB account; empty in a trial.')
output cosmosAddress string = cosmosAddress
