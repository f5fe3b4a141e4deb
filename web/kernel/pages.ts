// What a context shows in the square: its addresses, titles and menu entries.
import type { Component } from 'solid-js'
import type { Bilingual } from './words.ts'

export type PageRoute = {
  /** Italian address, e.g. `/patti/:id` */
  readonly path: string
  readonly title: Bilingual
  /** `lazy(() => import('./detail.tsx'))` */
  readonly component: Component
  /** the page above it in the breadcrumb */
  readonly parent?: string
  /** pages that do not travel in time: no as-of bar */
  readonly timeless?: true
}
/** `export const pages: ContextPages` in `web/<context>/pages.ts`; menus are ordered by `order`. */
export type ContextPages = {
  readonly order: number
  readonly menu: readonly { readonly path: string; readonly label: Bilingual }[]
  readonly routes: readonly PageRoute[]
  /** the first day (`YYYY-MM-DD`) this context knows something of: the slider of time begins there */
  readonly begins?: () => Promise<string | undefined>
  /** what the home shows of this context: what happened lately */
  readonly lately?: Component
}
