// Serves a produced website on the loopback interface as a host would: its `_headers`, compression, its 404 page.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { headersFor, readHeaders } from './headers.mjs'
import { fileAt } from './site.mjs'

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.avif': 'image/avif',
  '.xml': 'application/xml', '.json': 'application/json', '.jsonld': 'application/ld+json', '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8', '.pdf': 'application/pdf', '.ico': 'image/x-icon'
}
const compressible = /^(text\/|application\/(json|xml|ld)|image\/svg)/

function answer(site, rules, request, response) {
  const file = fileAt(site, request.url)
  const path = join(site.folder, file ?? '404.html')
  const type = types[extname(path)] ?? 'application/octet-stream'
  const headers = { 'content-type': type, ...headersFor(rules, request.url.replace(/[?#].*$/s, '')) }
  let bytes = existsSync(path) ? readFileSync(path) : Buffer.from('')
  if (compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    bytes = gzipSync(bytes, { level: 9 })
    headers['content-encoding'] = 'gzip'
    headers.vary = 'Accept-Encoding'
  }
  response.writeHead(file ? 200 : 404, { ...headers, 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** {origin: "http://127.0.0.1:…", close()} */
export async function serve(site) {
  const rules = site.files.has('_headers') ? readHeaders(readFileSync(join(site.folder, '_headers'), 'utf8')) : []
  const server = createServer((request, response) => answer(site, rules, request, response))
  await new Promise(done => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => { server.closeAllConnections(); return new Promise(done => server.close(done)) }
  }
}
