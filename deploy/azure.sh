#!/usr/bin/env bash
# Builds the image in Azure, deploys it by its digest, and prints what the app package needs. Run it again for a new version.
#
#   deploy/azure.sh GROUP LOCATION REGISTRY ALARM_EMAIL store=cosmos|trial [PARAMETER=VALUE ...]
#
# Every word after ALARM_EMAIL goes to main.bicep as it is (graph=true, @my.json). Give the same words with each run.
# IMAGE=digicoach@sha256:... deploys an image that is in the registry and builds nothing: this is how to roll back.
# BASE=REGISTRY.azurecr.io/python@sha256:... builds on that copy of the base image instead of Docker Hub's.
set -euo pipefail

refuse() {
    echo "$1" >&2
    exit 2
}

[ $# -ge 4 ] || refuse "$(sed -n '2,8s/^# \{0,1\}//p' "$0")"
group=$1 location=$2 registry=$3 alarm_email=$4
shift 4
name=digicoach store=
for word in "$@"; do
    case $word in
    store=*) store=${word#store=} ;;
    name=*) name=${word#name=} ;;
    esac
done
case $store in
trial | cosmos) ;;
'') refuse "Say where the questions are kept: store=cosmos, or store=trial, which every restart or new version empties." ;;
*) refuse "There is no store=$store. Use store=cosmos, store=trial, or one machine (deploy/README.md)." ;;
esac
trap 'echo "It stopped here. Run it again with the same words: what was made is kept, and a new right may take minutes to count." >&2' ERR
cd "$(dirname "$0")/.."

az group create --name "$group" --location "$location" --output none
az acr show --resource-group "$group" --name "$registry" --output none 2>/dev/null ||
    az acr create --resource-group "$group" --name "$registry" --sku Basic --admin-enabled false --output none
# The right to pull images comes first: while the image is built, it gets time to count.
principal=$(az identity create --resource-group "$group" --name "$name" --location "$location" --query principalId --output tsv)
az deployment group create --resource-group "$group" --name digicoach-pull --template-file deploy/bicep/pull.bicep \
    --parameters registryName="$registry" principalId="$principal" --output none
if [ -z "${IMAGE:-}" ]; then
    tag=${TAG:-$(git rev-parse --short HEAD)}
    az acr build --registry "$registry" --image "digicoach:$tag" --platform linux/amd64 ${BASE:+--build-arg PYTHON="$BASE"} \
        --file deploy/Dockerfile .
    digest=$(az acr repository show --name "$registry" --image "digicoach:$tag" --query digest --output tsv)
    IMAGE="digicoach@$digest"
fi
echo "Image: $IMAGE" >&2
az deployment group create --resource-group "$group" --name digicoach --template-file deploy/main.bicep \
    --parameters registryName="$registry" image="$IMAGE" location="$location" alarmEmail="$alarm_email" "$@" \
    --query properties.outputs --output jsonc
