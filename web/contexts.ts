// Every context's pages, found by their place.
import type { ContextPages } from './kernel/pages.ts'
import { siteOf } from './kernel/site.ts'

const found = import.meta.glob<ContextPages>(['./*/pages.ts', '!./kernel/pages.ts'], { eager: true, import: 'pages' })
export const site = siteOf(Object.values(found))
