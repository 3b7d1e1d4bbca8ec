// SPDX-License-Identifier: GPL-3.0-or-later
// Reads bundles, a name, a tab and JSON a line, and tells in TAP which are valid FHIR R4; and that broken ones are not.
'use strict';

const { Fhir } = require('fhir');

const fhir = new Fhir();

// The package has no LOINC, no MIME types and no kinds of encounters: it says so of every code of these.
const UNKNOWN_SETS = /^Value set "http:\/\/(hl7\.org\/fhir\/ValueSet\/(observation-codes|mimetypes)|terminology\.hl7\.org\/ValueSet\/v3-ActEncounterCode)" could not be found\.$/;
const LOINC_CODE = /^Code "[0-9]+-[0-9]" \(http:\/\/loinc\.org\) not found in value set$/;

// With a time there are seconds and an offset.
const MOMENT = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?)?)?$/;
const MOMENTS = /(DateTime|^date|^dateAsserted|^birthDate|^start|^end|^timestamp|^lastUpdated|^creation)$/;

// What the package finds, and what it does not look at: invariants of R4, how moments and integers look, and references
// within the bundle.
function findFaults(bundle) {
  const faults = fhir.validate(bundle, { errorOnUnexpected: true }).messages
    .filter((message) => !UNKNOWN_SETS.test(message.message) && !LOINC_CODE.test(message.message))
    .map((message) => `${message.severity}: ${message.resourceId}: ${message.location}: ${message.message}`);
  const urls = new Set();

  for (const element of bundle.entry || []) {
    if (urls.has(element.fullUrl))
      faults.push(`bdl-7: ${element.fullUrl} is there twice`);
    urls.add(element.fullUrl);
    if (element.fullUrl !== `urn:uuid:${element.resource.id}`)
      faults.push(`${element.fullUrl} and its id differ`);
  }
  for (const { resource } of bundle.entry || [])
    lookInto(resource, resource.resourceType, urls, faults);
  return faults;
}

function lookInto(value, place, urls, faults) {
  if (value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0))
    faults.push(`ele-1: ${place} is empty`);
  if (value === null || typeof value !== 'object')
    return;
  const values = Object.keys(value).filter((key) => /^(value|effective|medication)[A-Z]/.test(key));
  const kinds = values.map((key) => key.match(/^[a-z]+/)[0]);

  if (new Set(kinds).size !== kinds.length)
    faults.push(`${place} has more than one of ${values.join(', ')}`);
  if (value.dataAbsentReason && kinds.includes('value'))
    faults.push(`obs-6: ${place} has a value and a reason why it has none`);
  if (typeof value.reference === 'string' && !urls.has(value.reference))
    faults.push(`${place} refers to ${value.reference}, which is not in the bundle`);
  if (value.start && value.end && value.start.includes('T') && Date.parse(value.start) > Date.parse(value.end))
    faults.push(`per-1: ${place} ends before it starts`);
  for (const key of Object.keys(value).filter((key) => MOMENTS.test(key)))
    if (!MOMENT.test(value[key]))
      faults.push(`${place}.${key} is no moment: ${value[key]}`);
  if ('valueInteger' in value && !Number.isInteger(value.valueInteger))
    faults.push(`${place}.valueInteger is no integer: ${value.valueInteger}`);
  for (const key of Object.keys(value))
    lookInto(value[key], `${place}.${key}`, urls, faults);
}

// Ways to break a bundle; each must be found.
const BREAKS = {
  'a status that is none': (resources) => { resources.Observation.status = 'done'; },
  'no status': (resources) => { delete resources.Observation.status; },
  'no code': (resources) => { delete resources.Observation.code; },
  'an unknown member': (resources) => { resources.Observation.strength = 5; },
  'an integer as a text': (resources) => { resources.Observation.valueInteger = '5'; },
  'a fraction as an integer': (resources) => { resources.Observation.valueInteger = 5.5; },
  'a moment without seconds': (resources) => { resources.Observation.effectiveDateTime = '2026-11-22T09:00+01:00'; },
  'a category outside R4': (resources) => { resources.Observation.category[0].coding[0].code = 'pain'; },
  'a value and none': (resources) => { resources.Observation.dataAbsentReason = { text: 'unknown' }; },
  'a gender outside R4': (resources) => { resources.Patient.gender = 'f'; },
  'a date that is none': (resources) => { resources.Patient.birthDate = '57'; },
  'no medicine': (resources) => { delete resources.MedicationStatement.medicationCodeableConcept; },
  'a dose for nobody': (resources) => { delete resources.MedicationStatement.subject; },
  'a visit without a class': (resources) => { delete resources.Encounter.class; },
  'a document without content': (resources) => { delete resources.DocumentReference.content; },
  'an empty text': (resources) => { resources.Patient.name[0].text = ''; },
  'a reference to nowhere': (resources) => { resources.Observation.subject.reference = 'urn:uuid:nowhere'; },
};

// Of each type one resource, by type.
function pick(bundle) {
  const resources = {};

  for (const { resource } of bundle.entry)
    if (resource.resourceType !== 'Observation' || 'valueInteger' in resource)
      resources[resource.resourceType] = resources[resource.resourceType] || resource;
  return resources;
}

let number = 0, failed = 0;

function report(faults, name) {
  number += 1;
  failed += faults.length > 0;
  console.log(`${faults.length > 0 ? 'not ok' : 'ok'} ${number} ${name}`);
  for (const fault of faults.slice(0, 10))
    console.log(`# ${fault}`);
}

const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const bundles = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t'));
let sample = '';

for (const [name, text] of bundles) {
  report(findFaults(JSON.parse(text)), `${name} is valid`);
  if (name === 'sample')
    sample = text;
}
report(bundles.length > 100 ? [] : [`${bundles.length} bundles`], 'there are bundles to check');
for (const [name, breakIt] of Object.entries(BREAKS)) {
  const bundle = JSON.parse(sample);

  breakIt(pick(bundle));
  report(findFaults(bundle).length > 0 ? [] : ['it was taken for valid'], `${name} is found`);
}
console.log(`1..${number}`);
process.exit(failed > 0 ? 1 : 0);
