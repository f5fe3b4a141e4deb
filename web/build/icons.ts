// A Vite plugin: of Bootstrap Italia's 179 drawings the build keeps those named in icon-names.ts.
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { iconNames } from '../kernel/ui/icon-names.ts'

const sprite = /bootstrap-italia\/dist\/svg\/sprites\.svg\?url$/

const kept = (svg: string): string => {
  const drawings = iconNames.map((name) => {
    const drawing = svg.match(new RegExp(`<symbol[^>]*\\bid="it-${name}"[\\s\\S]*?</symbol>`))
    if (!drawing) throw new Error(`Bootstrap Italia has no icon it-${name}`)
    return drawing[0]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg">${drawings.join('')}</svg>`
}

export const onlyUsedIcons = (): Plugin => ({
  name: 'comunanza:only-used-icons',
  apply: 'build',
  enforce: 'pre',
  async load(id) {
    if (!sprite.test(id)) return null
    const source = kept(await readFile(id.replace(/\?url$/, ''), 'utf8'))
    const reference = this.emitFile({ type: 'asset', name: 'icons.svg', source })
    return `export default import.meta.ROLLUP_FILE_URL_${reference}`
  },
})
