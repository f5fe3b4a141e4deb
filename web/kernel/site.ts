// The whole site, gathered from its contexts' pages.
import { type Component, createContext, useContext } from 'solid-js'
import type { ContextPages, FactNames, PageRoute, Way, WorkWay } from './pages.ts'

/** A page above another: its own address, with the parameters of the page below. */
export type Above = Pick<PageRoute, 'path' | 'title'>

export type Site = {
  readonly menu: readonly Way[]
  readonly foot: readonly Way[]
  readonly work: readonly WorkWay[]
  readonly routes: readonly PageRoute[]
  /** what the contexts show on the home */
  readonly lately: readonly Component[]
  /** loads what the facts of every context are called */
  readonly happenings: () => Promise<readonly FactNames[]>
  /** asks every context for the first day it knows something of */
  readonly begins: () => Promise<readonly (string | undefined)[]>
  /** the route of an address, by its pattern */
  readonly routeAt: (path: string) => PageRoute | undefined
  /** the pages above an address, from the top */
  readonly above: (path: string) => readonly Above[]
}

const segments = (path: string): readonly string[] => path.split('/').filter(Boolean)
const matches = (pattern: string, path: string): boolean => {
  const [wanted, given] = [segments(pattern), segments(path)]
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at])
}
const fixed = (route: PageRoute): number => segments(route.path).filter((part) => !part.startsWith(':')).length

/** The address of `pattern` with the parameters that `path` has as `below`. */
const filled = (pattern: string, below: string, path: string): string => {
  const [names, given] = [segments(below), segments(path)]
  return `/${segments(pattern)
    .map((part) => (part.startsWith(':') ? (given[names.indexOf(part)] ?? part) : part))
    .join('/')}`
}

export const siteOf = (contexts: readonly ContextPages[]): Site => {
  const inOrder = [...contexts].sort((one, other) => one.order - other.order)
  const routes = inOrder.flatMap((context) => context.routes)
  const routeAt = (path: string): PageRoute | undefined =>
    routes.filter((route) => matches(route.path, path)).sort((one, other) => fixed(other) - fixed(one))[0]
  const lately = inOrder.flatMap((context) => context.lately ?? [])
  const begins: Site['begins'] = () => Promise.all(inOrder.flatMap((context) => context.begins?.() ?? []))
  const happenings: Site['happenings'] = () => Promise.all(inOrder.flatMap((context) => context.happenings?.() ?? []))
  const parents = (route: PageRoute | undefined): readonly PageRoute[] => {
    const parent = routes.find((one) => one.path === route?.parent)
    return parent ? [...parents(parent), parent] : []
  }
  return {
    menu: inOrder.flatMap((context) => context.menu),
    foot: inOrder.flatMap((context) => context.foot ?? []),
    work: inOrder.flatMap((context) => context.work ?? []),
    routes,
    lately,
    happenings,
    begins,
    routeAt,
    above: (path) => {
      const here = routeAt(path)
      return parents(here).map(({ path: pattern, title }) => ({ title, path: filled(pattern, here?.path ?? '', path) }))
    },
  }
}

const Here = createContext<Site>()
export const SiteProvider = Here.Provider
/** The site the page is in. */
export const useSite = (): Site => {
  const site = useContext(Here)
  if (!site) throw new Error('a page outside its layout')
  return site
}
