// Do feeds, sitemap, JSON-LD, CSV and the DCAT catalogue hold what their formats ask for?
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { judgeFeed, judgeSitemap } from './feeds.mjs'
import { fileAt } from './site.mjs'
import { dataPackage, dcatTypes, schemaOrg, schemaOrgTypes, tableSchema } from './schemas.mjs'

function judges() {
  const ajv = new Ajv({ allErrors: true, strict: false })
  formats.default ? formats.default(ajv) : formats(ajv)
  return ajv
}

const published = judges(), unpublished = judges()
// A site that does not know its own address can name its pages by their paths alone; readers resolve them.
unpublished.addFormat('uri', unpublished.formats['uri-reference'])

function schemaFaults(schema, value, where, ajv = published) {
  const judge = ajv.compile(schema)
  return judge(value) ? [] : judge.errors.map(e => `${where}${e.instancePath}: ${e.message}`)
}

function parsed(text, where, faults) {
  try { return JSON.parse(text) } catch (fault) { faults.push(`${where}: ${fault.message}`) }
}

/** Every object below a JSON value. */
function* objects(value) {
  if (Array.isArray(value)) for (const item of value) yield* objects(item)
  else if (value && typeof value === 'object') {
    yield value
    for (const item of Object.values(value)) yield* objects(item)
  }
}

function typeFaults(types, value, where, ajv) {
  const faults = []
  for (const object of objects(value))
    for (const type of [object['@type']].flat())
      if (types[type]) faults.push(...schemaFaults({ type: 'object', ...types[type] }, object, `${where}: ${type}`, ajv))
      else if (type && !('@value' in object)) faults.push(`${where}: type ${type} is not known`)
  return faults
}

/** `texts`: the JSON-LD scripts of one page; `addressed`: does its site know its own address? */
export function jsonLdFaults(texts, where, addressed = true) {
  const ajv = addressed ? published : unpublished
  const faults = []
  for (const text of texts) {
    const value = parsed(text, where, faults)
    if (value) faults.push(...schemaFaults(schemaOrg, value, `${where}: JSON-LD`), ...typeFaults(schemaOrgTypes, value, where, ajv))
  }
  return faults
}

/** RFC 4180: [[cell]]; throws where a quote is not closed or text follows one. */
export function readCsv(text, separator) {
  const rows = [[]]
  let i = text.startsWith('\ufeff') ? 1 : 0
  while (i < text.length) {
    let cell = ''
    if (text[i] === '"') {
      for (++i; ; ++i) {
        if (i >= text.length) throw new Error('a quote is not closed')
        if (text[i] !== '"') cell += text[i]
        else if (text[i + 1] === '"') cell += text[i++]
        else break
      }
      ++i
    } else {
      while (i < text.length && text[i] !== separator && text[i] !== '\r' && text[i] !== '\n') cell += text[i++]
    }
    rows.at(-1).push(cell)
    if (text[i] === separator) { if (++i === text.length) rows.at(-1).push('') }
    else if (text.startsWith('\r\n', i)) { i += 2; if (i < text.length) rows.push([]) }
    else if (i < text.length) throw new Error(`row ${rows.length}: « ${text.slice(i, i + 8)} » after a cell`)
  }
  return rows
}

const lexical = { year: /^-?\d{4}$/, integer: /^[+-]?\d+$/, number: /^[+-]?\d+(\.\d+)?$/, date: /^\d{4}-\d\d-\d\d$/, boolean: /^(true|false|1|0)$/i }

/** A table against its Table Schema: header, types, constraints. `safe`: no cell may run as a formula. */
export function tableFaults(text, schema, where, separator = ',', safe = false) {
  const faults = schemaFaults(tableSchema, schema, `${where}: schema`)
  if (faults.length) return faults
  let rows
  try { rows = readCsv(text, separator) } catch (fault) { return [`${where}: ${fault.message}`] }
  const names = schema.fields.map(f => f.name)
  if (rows[0].join() !== names.join()) return [`${where}: header ${rows[0].join()} is not ${names.join()}`]
  const seen = new Set()
  rows.slice(1).forEach((row, r) => {
    if (row.length !== names.length) return faults.push(`${where}:${r + 2}: ${row.length} cells for ${names.length} columns`)
    schema.fields.forEach((field, c) => faults.push(...cellFaults(row[c], field, `${where}:${r + 2}: ${field.name}`, safe)))
    const key = [schema.primaryKey ?? []].flat().map(name => row[names.indexOf(name)]).join('\0')
    if (schema.primaryKey && seen.has(key)) faults.push(`${where}:${r + 2}: primary key twice`)
    seen.add(key)
  })
  return faults
}

function cellFaults(cell, field, where, safe) {
  const limits = field.constraints ?? {}, faults = []
  if (safe && /^[=+\-@\t\r]/.test(cell)) faults.push(`${where}: « ${cell.slice(0, 12)} » runs as a formula`)
  if (cell === '') return limits.required ? [`${where}: empty`] : []
  const value = safe && field.type === 'number' ? cell.replace(',', '.') : cell // as spreadsheets write it in French
  if (lexical[field.type] && !lexical[field.type].test(value)) faults.push(`${where}: « ${cell} » is no ${field.type}`)
  if (limits.pattern && !new RegExp(`^(?:${limits.pattern})$`).test(cell)) faults.push(`${where}: « ${cell} » does not match`)
  if (limits.enum && !limits.enum.includes(cell)) faults.push(`${where}: « ${cell} » is not allowed`)
  return faults
}

function csvFaults(site) {
  const faults = []
  for (const file of [...site.files].filter(f => f.endsWith('.csv'))) {
    const schema = [file.replace(/\.csv$/, '-schema.json'), file.replace(/-excel\.csv$/, '-schema.json')].find(f => site.files.has(f))
    if (!schema) { faults.push(`${file}: no Table Schema`); continue }
    const excel = file.endsWith('-excel.csv'), text = readFileSync(join(site.folder, file), 'utf8')
    const value = parsed(readFileSync(join(site.folder, schema), 'utf8'), schema, faults)
    if (value) faults.push(...tableFaults(text, value, file, excel ? ';' : ',', excel))
  }
  return faults
}

export function dcatFaults(value, where, addressed = true) {
  const faults = typeFaults(dcatTypes, value, where, addressed ? published : unpublished)
  for (const type of ['dcat:Catalog', 'dcat:Dataset', 'dcat:Distribution'])
    if (![...objects(value)].some(o => [o['@type']].flat().includes(type))) faults.push(`${where}: no ${type}`)
  return faults
}

/** A data package: every resource is a file of the site beside it, and so is its schema. */
function packageFaults(site, value, where) {
  const faults = schemaFaults(dataPackage, value, where)
  const folder = where.slice(0, where.lastIndexOf('/') + 1)
  for (const resource of value.resources ?? [])
    for (const path of [resource.path, resource.schema])
      if (typeof path === 'string' && !site.files.has(folder + path)) faults.push(`${where}: no file ${path}`)
  return faults
}

/** All data files of a site; `page`: any page, for its XML parser. */
export async function dataFaults(site, page) {
  const faults = csvFaults(site)
  const read = file => readFileSync(join(site.folder, file), 'utf8')
  for (const file of [...site.files].filter(f => f.endsWith('.xml') && f !== 'sitemap.xml'))
    for (const fault of await page.evaluate(judgeFeed, read(file)) ?? []) faults.push(`${file}: ${fault}`)
  if (site.files.has('sitemap.xml')) {
    const { locations, faults: own } = await page.evaluate(judgeSitemap, read('sitemap.xml'))
    faults.push(...own.map(f => `sitemap.xml: ${f}`))
    for (const place of locations) if (!fileAt(site, new URL(place).pathname)) faults.push(`sitemap.xml: dead link ${place}`)
    if (!locations.length) faults.push('sitemap.xml: empty')
  }
  for (const file of [...site.files].filter(f => /\.(json|jsonld)$/.test(f))) {
    const value = parsed(read(file), file, faults)
    if (value && file.endsWith('catalogue.jsonld')) faults.push(...dcatFaults(value, file, site.addressed))
    if (value && file.endsWith('datapackage.json')) faults.push(...packageFaults(site, value, file))
  }
  if (site.addressed && !existsSync(join(site.folder, 'robots.txt'))) faults.push('no robots.txt')
  return faults
}
