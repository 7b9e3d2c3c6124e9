// What is watched, and who hears of it. deploy/README.md says what to do about each alarm.

@description('First part of the names.')
param name string

@description('Region of the alarms that read logs.')
param location string

@description('Who gets the alarms by e-mail.')
param alarmEmail string

@description('The Container App.')
param appResourceId string

@description('Its public host name.')
param host string

@description('The Application Insights that the bot reports to.')
param insightsId string

@description('The workspace behind it.')
param logsId string

// Names of metrics are the bot's own. Durations are in seconds. A gauge may come with a Sum alone.
var refusals = '"tenant", "service_url", "service_host", "endorsement", "channel", "bad_time", "bad_token", "unknown_key"'
var readings = [
  {
    name: 'silent'
    summary: 'The bot has reported nothing for 15 minutes.'
    severity: 0
    query: 'AppMetrics | where Name == "digicoach.owed.oldest" | summarize Value = count()'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'card-owed'
    summary: 'Somebody has been waiting over 15 minutes for a card that is owed.'
    severity: 1
    query: 'AppMetrics | where Name == "digicoach.owed.oldest" | summarize Value = max(coalesce(Max, Sum))'
    operator: 'GreaterThan'
    threshold: 900
  }
  {
    name: 'promise-broken'
    summary: 'The auditor has found the same broken promise for 15 minutes on end and cannot mend it.'
    severity: 1
    query: 'AppMetrics | where Name == "digicoach.audit.violations" | summarize Value = min(coalesce(Min, Sum)) by tostring(Properties.invariant)'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'refused'
    summary: 'Teams does not take the bot for who it is: nothing can be sent.'
    severity: 0
    query: 'ContainerAppConsoleLogs | where Log has "connector.refuses_the_bot" | summarize Value = count()'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'entra'
    summary: 'Entra gave no token, or the channel no keys, three times in 15 minutes: nothing is sent, or nobody is believed.'
    severity: 0
    query: 'ContainerAppConsoleLogs | where Log has "token.refused" or Log has "keys.unavailable" | summarize Value = count()'
    operator: 'GreaterThanOrEqual'
    threshold: 3
  }
  { // a caller without any token is a scanner, and is not counted; with one, a few at night may still be
    name: 'deaf'
    summary: 'Callers with a token were refused: 5 in 15 minutes while nobody was heard, or 50.'
    severity: 1
    query: 'ContainerAppConsoleLogs | extend Line = parse_json(Log) | extend Event = tostring(Line.event), Kind = tostring(Line.kind) | summarize Heard = countif(Event == "turn"), Refused = countif(Event == "turn.refused" and Kind in (${refusals})) | project Value = iff(Heard == 0, Refused, Refused / 10)'
    operator: 'GreaterThanOrEqual'
    threshold: 5
  }
  {
    name: 'store-errors'
    summary: 'The store refused 10 calls or more in 15 minutes.'
    severity: 2
    query: 'AppMetrics | where Name == "digicoach.store.errors" | summarize Value = sum(Sum)'
    operator: 'GreaterThanOrEqual'
    threshold: 10
  }
  {
    name: 'not-strong'
    summary: 'At its start the bot found that Cosmos DB is not Strong, or has several regions: an instance may see what was true before.'
    severity: 1
    query: 'ContainerAppConsoleLogs | where Log has "store.not_strong" or Log has "store.several_regions" | summarize Value = count()'
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    enabled: true
    groupShortName: take(name, 12)
    emailReceivers: [{ name: 'alarms', emailAddress: alarmEmail, useCommonAlertSchema: true }]
  }
}

resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-readyz'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${insightsId}': 'Resource' } // how Azure knows which Application Insights it belongs to
  properties: {
    Name: '${name}-readyz'
    SyntheticMonitorId: '${name}-readyz'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'emea-gb-db3-azr' }, { Id: 'emea-fr-pra-edge' }]
    Request: { RequestUrl: 'https://${host}/readyz', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-not-ready'
  location: 'global'
  properties: {
    description: 'The bot or its store does not answer from two places or more.'
    severity: 0
    enabled: true
    scopes: [ready.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource failing 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failing'
  location: 'global'
  properties: {
    description: 'The bot answered Teams with 5xx more than five times in 5 minutes.'
    severity: 1
    enabled: true
    scopes: [appResourceId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'failures'
          metricNamespace: 'Microsoft.App/containerapps'
          metricName: 'Requests'
          dimensions: [{ name: 'statusCodeCategory', operator: 'Include', values: ['5xx'] }]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource reading 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for entry in readings: {
  name: '${name}-${entry.name}'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: '${name}-${entry.name}'
    description: entry.summary
    severity: entry.severity
    enabled: true
    scopes: [logsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    skipQueryValidation: true // the table is made by the first metric
    criteria: {
      allOf: [
        {
          query: entry.query
          metricMeasureColumn: 'Value'
          timeAggregation: 'Maximum'
          operator: entry.operator
          threshold: entry.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]

@description('Who hears of it, for other alarms.')
output peopleId string = people.id
