// What is watched of Cosmos DB by Azure itself: the bot sees its own refusals, not how near they are.

@description('First part of the names.')
param name string

@description('Region of the alarms that read logs.')
param location string

@description('The Cosmos DB account in this resource group.')
param accountName string

@description('Who gets the alarms: the id of an action group.')
param peopleId string

@description('The workspace for what the account reports.')
param logsId string

var pressures = [
  { // an average, by partition: for one second 100 % is normal, and does no harm
    name: 'cosmos-busy'
    summary: 'A partition of Cosmos DB has used over 80 % of its request units for 15 minutes.'
    metric: 'NormalizedRUConsumption'
    aggregation: 'Average'
    threshold: 80
    dimension: { name: 'PartitionKeyRangeId', operator: 'Include', values: ['*'] }
  }
  {
    name: 'cosmos-throttled'
    summary: 'Cosmos DB has put off more than 50 calls in 15 minutes (429).'
    metric: 'TotalRequests'
    aggregation: 'Count'
    threshold: 50
    dimension: { name: 'StatusCode', operator: 'Include', values: ['429'] }
  }
]

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' existing = {
  name: accountName
}

resource sizes 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'sizes'
  scope: account
  properties: {
    workspaceId: logsId
    logAnalyticsDestinationType: 'Dedicated' // the table that the alarm below asks
    logs: [{ category: 'PartitionKeyStatistics', enabled: true }]
  }
}

resource pressing 'Microsoft.Insights/metricAlerts@2018-03-01' = [for entry in pressures: {
  name: '${name}-${entry.name}'
  location: 'global'
  properties: {
    description: entry.summary
    severity: 2
    enabled: true
    scopes: [account.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'pressure'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: entry.metric
          dimensions: [entry.dimension]
          timeAggregation: entry.aggregation
          operator: 'GreaterThan'
          threshold: entry.threshold
        }
      ]
    }
    actions: [{ actionGroupId: peopleId }]
  }
}]

resource filling 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: '${name}-cosmos-full'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: '${name}-cosmos-full'
    description: 'The questions of one department take over 14 of the 20 GB that Cosmos DB allows them.'
    severity: 2
    enabled: true
    scopes: [logsId]
    evaluationFrequency: 'PT1H'
    windowSize: 'P1D' // sizes are reported now and then
    autoMitigate: true
    skipQueryValidation: true // the table is made by the first report, which comes at 1 GB
    criteria: {
      allOf: [
        {
          query: 'CDBPartitionKeyStatistics | summarize Value = max(SizeKb)'
          metricMeasureColumn: 'Value'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 14680064 // KB, as the account reports
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [peopleId] }
  }
}
