// JSON Schemas of what the open data must look like.

const text = { type: 'string', minLength: 1 }
const address = { type: 'string', format: 'uri' }
const oneOrMany = schema => ({ anyOf: [schema, { type: 'array', minItems: 1, items: schema }] })

/** Table Schema of Frictionless (v1), as far as a table of texts needs it. */
export const tableSchema = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'type'],
        properties: {
          name: text,
          type: { enum: ['string', 'number', 'integer', 'boolean', 'object', 'array', 'date', 'time', 'datetime', 'year', 'yearmonth', 'any'] },
          format: text,
          title: text,
          description: text,
          constraints: {
            type: 'object',
            properties: {
              required: { type: 'boolean' }, unique: { type: 'boolean' }, minLength: { type: 'integer' }, maxLength: { type: 'integer' },
              minimum: {}, maximum: {}, pattern: { type: 'string', format: 'regex' }, enum: { type: 'array', minItems: 1 }
            },
            additionalProperties: false
          }
        }
      }
    },
    primaryKey: oneOrMany(text),
    missingValues: { type: 'array', items: { type: 'string' } }
  }
}

/** A JSON-LD object of schema.org, or a graph of them. */
export const schemaOrg = {
  type: 'object',
  required: ['@context'],
  properties: { '@context': { enum: ['https://schema.org', 'https://schema.org/'] } },
  anyOf: [{ required: ['@type'], properties: { '@type': oneOrMany(text) } },
    { required: ['@graph'], properties: { '@graph': { type: 'array', minItems: 1, items: { type: 'object', required: ['@type'] } } } }]
}

const organisation = { required: ['name'], properties: { name: text, url: address, award: oneOrMany(text), mainEntityOfPage: address } }
const language = { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }

/** The types that we use, and what they must say; another type is a fault. */
export const schemaOrgTypes = {
  BreadcrumbList: { required: ['itemListElement'], properties: { itemListElement: { type: 'array', minItems: 1, items: { type: 'object', properties: { '@type': { const: 'ListItem' } }, required: ['@type'] } } } },
  CollectionPage: { required: ['name', 'url'], properties: { name: text, url: address } },
  CreativeWork: {
    required: ['name', 'url', 'award', 'creator'],
    properties: { name: text, url: address, award: oneOrMany(text), isPartOf: address, inLanguage: language, dateModified: { type: 'string', format: 'date' }, creator: oneOrMany({ type: 'object', required: ['@type', 'name'] }) }
  },
  DataDownload: { required: ['contentUrl', 'encodingFormat'], properties: { contentUrl: address, encodingFormat: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' } } },
  Dataset: { required: ['name', 'description', 'license'], properties: { name: text, description: { type: 'string', minLength: 50, maxLength: 5000 }, license: address, url: address, dateModified: { type: 'string', format: 'date' }, distribution: { type: 'array', minItems: 1 } } },
  GovernmentOrganization: organisation,
  ListItem: { required: ['position', 'name'], properties: { position: { type: 'integer', minimum: 1 }, name: text, item: address } },
  Organization: organisation,
  WebSite: { required: ['name', 'url'], properties: { name: text, url: address, inLanguage: language } }
}

const reference = { type: 'object', required: ['@id'], properties: { '@id': address } }
const literal = oneOrMany({ anyOf: [text, { type: 'object', required: ['@language', '@value'], properties: { '@language': language, '@value': text } }] })
const day = { type: 'object', required: ['@type', '@value'], properties: { '@type': { const: 'xsd:date' }, '@value': { type: 'string', format: 'date' } } }
const of = type => ({ type: 'object', required: ['@type'], properties: { '@type': { const: type } } })

/** What DCAT-AP makes obligatory, and the licence that French portals ask for, in JSON-LD with the usual prefixes. */
export const dcatTypes = {
  'dcat:Catalog': {
    required: ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset'],
    properties: { 'dct:title': literal, 'dct:description': literal, 'dct:publisher': of('foaf:Agent'), 'dct:license': reference, 'dct:modified': day, 'dcat:dataset': oneOrMany(of('dcat:Dataset')) }
  },
  'dcat:Dataset': {
    required: ['@id', 'dct:title', 'dct:description', 'dct:publisher', 'dcat:distribution'],
    properties: { 'dct:title': literal, 'dct:description': literal, 'dct:publisher': of('foaf:Agent'), 'dct:modified': day, 'dct:accrualPeriodicity': reference, 'dcat:landingPage': reference, 'dcat:distribution': oneOrMany(of('dcat:Distribution')) }
  },
  'dcat:Distribution': {
    required: ['dcat:accessURL', 'dct:license'],
    properties: { 'dcat:accessURL': reference, 'dcat:downloadURL': reference, 'dcat:mediaType': reference, 'dct:license': reference, 'dct:title': literal }
  },
  'foaf:Agent': { required: ['foaf:name'], properties: { 'foaf:name': literal, 'foaf:homepage': reference } }
}

const name = { type: 'string', pattern: '^[a-z0-9._/-]+$' }

/** A data package of Frictionless (v1), as far as ours goes. */
export const dataPackage = {
  type: 'object',
  required: ['name', 'resources'],
  properties: {
    name, title: text,
    licenses: { type: 'array', minItems: 1, items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }] } },
    resources: {
      type: 'array', minItems: 1,
      items: { type: 'object', required: ['name', 'path'], properties: { name, path: text, format: text, encoding: text, mediatype: text } }
    }
  }
}
