// What a context shows in the square: its addresses, titles and menu entries.
import type { Component } from 'solid-js'
import type { Role } from '../../server/kernel/people.ts'
import type { Language } from './language.ts'
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
/** What facts are called, by type of event, in each language. */
export type FactNames = { readonly [L in Language]: { readonly [type: string]: string } }
/** A way to a page; `label` is what it is called in menus. */
export type Way = { readonly path: string; readonly label: Bilingual }
/** A way for those who work here: shown to who holds one of `roles`. The server decides by itself who may. */
export type WorkWay = Way & { readonly roles: readonly Role[] }
/** `export const pages: ContextPages` in `web/<context>/pages.ts`; menus are ordered by `order`. */
export type ContextPages = {
  readonly order: number
  /** for everybody, in the head of every page: few */
  readonly menu: readonly Way[]
  /** for everybody, in the foot of every page: what is looked for less often */
  readonly foot?: readonly Way[]
  /** for some roles: in the head of every page and on «I miei dati» */
  readonly work?: readonly WorkWay[]
  readonly routes: readonly PageRoute[]
  /** the first day (`YYYY-MM-DD`) this context knows something of: the slider of time begins there */
  readonly begins?: () => Promise<string | undefined>
  /** what its facts are called in each language, by type of event */
  readonly happenings?: () => Promise<FactNames>
  /** what the home shows of this context: what happened lately */
  readonly lately?: Component
}
