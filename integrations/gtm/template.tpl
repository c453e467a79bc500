___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "windowshop",
  "categories": ["PERSONALIZATION"],
  "brand": { "id": "brand_dummy", "displayName": "" },
  "description": "Product recommendations that run in the shop's own page. Nothing is sent anywhere.",
  "containerContexts": ["WEB"]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "script",
    "displayName": "Address of windowshop.js",
    "simpleValueType": true,
    "help": "Its host must be allowed under Permissions, Injects Scripts.",
    "valueValidators": [{ "type": "REGEX", "args": ["^https://.+"] }]
  },
  {
    "type": "TEXT",
    "name": "catalog",
    "displayName": "Address of the catalogue",
    "simpleValueType": true
  },
  {
    "type": "TEXT",
    "name": "pack",
    "displayName": "Address of a pack, in place of the catalogue",
    "simpleValueType": true
  },
  {
    "type": "SELECT",
    "name": "signal",
    "displayName": "Consent that lets the history be kept",
    "selectItems": [
      { "value": "personalization_storage", "displayValue": "personalization_storage" },
      { "value": "functionality_storage", "displayValue": "functionality_storage" }
    ],
    "simpleValueType": true,
    "defaultValue": "personalization_storage"
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const createArgumentsQueue = require('createArgumentsQueue');
const injectScript = require('injectScript');

const options = {
  consent: { from: 'consent-mode', signals: [data.signal || 'personalization_storage'] },
  allowBlobWorker: true
};
if (data.pack) options.pack = data.pack;
else options.catalog = data.catalog;

const windowshop = createArgumentsQueue('windowshop', 'windowshop.q');
windowshop('init', options);
injectScript(data.script, data.gtmOnSuccess, data.gtmOnFailure, data.script);


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": { "publicId": "access_globals", "versionId": "1" },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "windowshop" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "key" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" },
                  { "type": 1, "string": "execute" }
                ],
                "mapValue": [
                  { "type": 1, "string": "windowshop.q" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": false }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  },
  {
    "instance": {
      "key": { "publicId": "inject_script", "versionId": "1" },
      "param": [
        {
          "key": "urls",
          "value": { "type": 2, "listItem": [{ "type": 1, "string": "https://cdn.example/windowshop/*" }] }
        }
      ]
    },
    "clientAnnotations": { "isEditedByUser": true },
    "isRequired": true
  }
]


___TESTS___

scenarios: []


___NOTES___

Reads consent from the data layer; a signal that the page never sets is no answer.
