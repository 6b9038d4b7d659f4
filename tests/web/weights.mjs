// Bounds on what pages are made of.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const most = { css: 8000, js: 6000, search: 15000 } // bytes, compressed

const packed = (site, file) => gzipSync(readFileSync(join(site.folder, file)), { level: 9 }).length

/** Style sheets ≤ 8 KB, scripts ≤ 6 KB (search ≤ 15 KB), all compressed; no web font. */
export function weightFaults(site) {
  const faults = []
  for (const file of site.files) {
    const limit = file.endsWith('.css') ? most.css : file.endsWith('.js') ? (/recherche/.test(file) ? most.search : most.js) : Infinity
    if (limit < Infinity && packed(site, file) > limit) faults.push(`${file}: ${packed(site, file)} bytes compressed > ${limit}`)
    if (/\.(woff2?|ttf|otf)$/.test(file)) faults.push(`${file}: web font`)
  }
  return faults
}

/** [[file, bytes compressed]] of style sheets and scripts. */
export const weightsOf = site => [...site.files].filter(f => /\.(css|js)$/.test(f)).map(f => [f, packed(site, f)])
