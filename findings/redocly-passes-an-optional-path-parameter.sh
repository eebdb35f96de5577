#!/usr/bin/env bash
# Redocly's strictest rules have nothing to say of a path parameter that is not required.
#
# With:     @redocly/cli 2.77.0, its rule set `recommended-strict`; @stoplight/spectral-cli 6.16.3 beside it
# Input:    an OpenAPI 3.1 description whose parameter of `in: path` says `required: false`
# Expected: an error. OpenAPI 3.1.1, "Parameter Object": where `in` is `path`, `required` must be there and be true.
# Guess:    the rule `struct`, which checks a description against the specification, refuses it.
# Seen:     "valid", no warning. A misspelt type in the same place is found. Spectral names the parameter.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error node@24.21.0 @redocly/cli@2.77.0 @stoplight/spectral-cli@6.16.3 \
  > /dev/null 2>&1 || exit 2
export PATH="$folder/node_modules/.bin:$PATH" REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true

describe() {
  cat <<JSON
{ "openapi": "3.1.1",
  "info": { "title": "Articles", "version": "1", "license": { "name": "MIT", "url": "https://opensource.org/license/mit" } },
  "servers": [{ "url": "https://paper.example" }], "security": [],
  "paths": { "/articles/{slug}": { "get": {
    "operationId": "getArticle", "summary": "An article",
    "parameters": [{ "name": "slug", "in": "path", "required": $1, "schema": { "type": "$2" } }],
    "responses": { "200": { "description": "The article" }, "404": { "description": "No such article" } } } } } }
JSON
}
describe false string > optional.json
describe true strin > misspelt.json
echo 'extends: [recommended-strict]' > redocly.yaml
echo 'extends: ["spectral:oas"]' > spectral.yaml

redocly --version
echo '── required: false, by Redocly'
redocly lint optional.json --config redocly.yaml 2>&1 | grep -E 'valid|error' | head -n 5
redocly lint optional.json --config redocly.yaml > /dev/null 2>&1
optional=$?
echo '── type: strin, by Redocly'
redocly lint misspelt.json --config redocly.yaml > misspelt.txt 2>&1
misspelt=$?
grep -E 'Validation failed|must be one of' misspelt.txt | head -n 3
echo '── required: false, by Spectral'
spectral lint optional.json --ruleset spectral.yaml > spectral.txt 2>&1
grep -E 'error' spectral.txt | head -n 3
[ "$misspelt" -eq 1 ] || exit 2
[ "$optional" -eq 0 ] && grep -q 'path-params' spectral.txt
