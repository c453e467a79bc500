___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


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

const addConsentListener = require('addConsentListener');
const callInWindow = require('callInWindow');
const createArgumentsQueue = require('createArgumentsQueue');
const injectScript = require('injectScript');

const signal = data.signal || 'personalization_storage';
const options = {
  consent: { from: 'consent-mode', signals: [signal] },
  allowBlobWorker: true
};
if (data.pack) options.pack = data.pack;
else options.catalog = data.catalog;

const windowshop = createArgumentsQueue('windowshop', 'windowshop.q');
windowshop('init', options);

// A banner's template may answer inside Tag Manager alone, where the data layer does not hear of it.
let isGranted = false;
addConsentListener(signal, (type, granted) => {
  // By its name: the script puts its own function in the place of the queue's.
  if (granted) callInWindow('windowshop', 'consent', 'granted');
  else if (isGranted) callInWindow('windowshop', 'consent', 'denied');
  isGranted = granted;
});
injectScript(data.script, data.gtmOnSuccess, data.gtmOnFailure, data.script);


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": { "publicId": "access_consent", "versionId": "1" },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "consentType" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" }
                ],
                "mapValue": [
                  { "type": 1, "string": "personalization_storage" },
                  { "type": 8, "boolean": true },
                  { "type": 8, "boolean": false }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  { "type": 1, "string": "consentType" },
                  { "type": 1, "string": "read" },
                  { "type": 1, "string": "write" }
                ],
                "mapValue": [
                  { "type": 1, "string": "functionality_storage" },
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

scenarios:
- name: Queues init with the consent of consent mode, then loads the script once
  code: |-
    runCode({ script: address, catalog: '/catalog.json', signal: 'functionality_storage' });

    assertThat(commands.length).isEqualTo(1);
    assertThat(commands[0][0]).isEqualTo('init');
    assertThat(commands[0][1]).isEqualTo({
      consent: { from: 'consent-mode', signals: ['functionality_storage'] },
      allowBlobWorker: true,
      catalog: '/catalog.json'
    });
    assertThat(scripts).isEqualTo([address]);
    assertApi('gtmOnSuccess').wasCalled();
    assertApi('gtmOnFailure').wasNotCalled();
- name: A pack takes the place of the catalogue
  code: |-
    runCode({ script: address, catalog: '/catalog.json', pack: '/pack/' });

    assertThat(commands[0][1].pack).isEqualTo('/pack/');
    assertThat(commands[0][1].catalog).isUndefined();
- name: Consent that changes inside Tag Manager is passed on
  code: |-
    runCode({ script: address, catalog: '/catalog.json' });

    assertThat(heard).isEqualTo('personalization_storage');
    listener(heard, true);
    listener(heard, false);
    assertThat(calls).isEqualTo([
      ['windowshop', 'consent', 'granted'],
      ['windowshop', 'consent', 'denied']
    ]);
- name: A default that denies is no answer of the visitor
  code: |-
    runCode({ script: address, catalog: '/catalog.json' });

    listener(heard, false);
    assertThat(calls.length).isEqualTo(0);
- name: A script that does not load is a failure
  code: |-
    mock('injectScript', (url, onSuccess, onFailure) => onFailure());

    runCode({ script: address, catalog: '/catalog.json' });

    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
setup: |-
  const address = 'https://cdn.example/windowshop/windowshop.js';
  const commands = [];
  const calls = [];
  const scripts = [];
  let heard;
  let listener;

  mock('createArgumentsQueue', (name, queue) => {
    assertThat(name).isEqualTo('windowshop');
    assertThat(queue).isEqualTo('windowshop.q');
    return function() {
      commands.push(arguments);
    };
  });
  mock('addConsentListener', (type, callback) => {
    heard = type;
    listener = callback;
  });
  mock('callInWindow', (name, command, value) => {
    calls.push([name, command, value]);
  });
  mock('injectScript', (url, onSuccess, onFailure, token) => {
    assertThat(token).isEqualTo(url);
    scripts.push(url);
    onSuccess();
  });


___NOTES___

Reads consent from the data layer, and hears it change inside Tag Manager; a signal that the page never sets is no answer.
