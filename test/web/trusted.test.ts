// The policies under which libraries write HTML: Solid its own templates, Leaflet its own controls, and nothing else.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { underPolicy } from '../../web/build/trusted.ts'

const module = (path: string): readonly [string, string] => {
  const full = join('node_modules', path)
  return [full, readFileSync(full, 'utf8')]
}

describe('a library that writes HTML', () => {
  it.each([
    ['solid-js/web/dist/web.js', 'solid-templates', 1],
    ['leaflet/dist/leaflet-src.esm.js', 'leaflet-controls', 10],
    ['leaflet/dist/leaflet-src.js', 'leaflet-controls', 10],
  ] as const)('%s writes under %s', (path, policy, times) => {
    const written = underPolicy(...module(path)) ?? ''
    expect(written.match(new RegExp(`= trusted_${policy.replace('-', '_')}\\.createHTML\\(`, 'g'))).toHaveLength(times)
    expect(written.split('\n')[0]).toContain(`createPolicy('${policy}'`)
  })
  it('stops the build when it writes elsewhere than we knew', () => {
    const [id, code] = module('solid-js/web/dist/web.js')
    expect(() => underPolicy(id, code.replace('t.innerHTML = html;', 't.setHTML(html);'))).toThrow('writes HTML 0 times')
  })
  it('is one of these two', () => expect(underPolicy('/x/other.js', 'a.innerHTML = b;')).toBeUndefined())
})

it('what Leaflet is given by a page is shown as text', () => {
  const [first = ''] = (underPolicy(...module('leaflet/dist/leaflet-src.esm.js')) ?? '').split('\n')
  const create = (html: string): string =>
    runInNewContext(`${first} trusted_leaflet_controls.createHTML(${JSON.stringify(html)})`) as string
  expect(create('<span aria-hidden="true">+</span>')).toBe('<span aria-hidden="true">+</span>')
  expect(create('Orto <img src=x onerror=alert(1)>')).toBe('Orto &#60;img src=x onerror=alert(1)&#62;')
})
