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

/** What the types that we use must say. */
export const schemaOrgTypes = {
  BreadcrumbList: {
    required: ['itemListElement'],
    properties: {
      itemListElement: {
        type: 'array', minItems: 1,
        items: { type: 'object', required: ['@type', 'position', 'name'], properties: { '@type': { const: 'ListItem' }, position: { type: 'integer', minimum: 1 }, item: address } }
      }
    }
  },
  CreativeWork: { required: ['name'], properties: { name: text, url: address, award: oneOrMany(text) } },
  Dataset: { required: ['name', 'description', 'license'], properties: { name: text, description: text, license: address, url: address } },
  GovernmentOrganization: { required: ['name'], properties: { name: text } },
  Organization: { required: ['name'], properties: { name: text } },
  WebSite: { required: ['name', 'url'], properties: { name: text, url: address } }
}

const node = { type: 'object' }

/** What DCAT-AP makes obligatory, in JSON-LD with the usual prefixes. */
export const dcatTypes = {
  'dcat:Catalog': { required: ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset'] },
  'dcat:Dataset': { required: ['dct:title', 'dct:description', 'dcat:distribution'] },
  'dcat:Distribution': { required: ['dcat:accessURL'], properties: { 'dcat:accessURL': { anyOf: [address, node] } } }
}
