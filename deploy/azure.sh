#!/usr/bin/env bash
# Builds the image in Azure, deploys it by its digest, and prints what the app package needs. Run it again for a new version.
#
#   deploy/azure.sh GROUP LOCATION REGISTRY ALARM_EMAIL [PARAMETER=VALUE ...]
#
# Every further word goes to main.bicep as it is (graph=true, store=trial, @my.json). Repeat them with each run.
# IMAGE=digicoach@sha256:... deploys that earlier image and builds nothing: this is how to roll back.
set -euo pipefail
if [ $# -lt 4 ]; then
    sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
group=$1 location=$2 registry=$3 alarm_email=$4
shift 4
cd "$(dirname "$0")/.."

az group create --name "$group" --location "$location" --output none
if [ -z "${IMAGE:-}" ]; then
    tag=${TAG:-$(git rev-parse --short HEAD)}
    az acr show --resource-group "$group" --name "$registry" --output none 2>/dev/null ||
        az acr create --resource-group "$group" --name "$registry" --sku Basic --admin-enabled false --output none
    az acr build --registry "$registry" --image "digicoach:$tag" --platform linux/amd64 --file deploy/Dockerfile .
    digest=$(az acr repository show --name "$registry" --image "digicoach:$tag" --query digest --output tsv)
    IMAGE="digicoach@$digest"
fi
echo "Image: $IMAGE" >&2
az deployment group create --resource-group "$group" --name digicoach --template-file deploy/main.bicep \
    --parameters registryName="$registry" image="$IMAGE" alarmEmail="$alarm_email" "$@" \
    --query properties.outputs --output jsonc
