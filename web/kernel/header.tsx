// The head of every page: whose site it is, language, who is signed in, the menu.
import { useLocation } from '@solidjs/router'
import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import { chooseLanguage, language, languages } from './language.ts'
import type { Way, WorkWay } from './pages.ts'
import logo from './plots.svg?url'
import { isAny, leave, me } from './session.ts'
import { shell } from './shell-words.ts'
import { useSignIn } from './sign-in.ts'
import { Icon } from './ui/icon.tsx'
import { Link } from './ui/link.tsx'
import { said } from './words.ts'

const names = { it: 'Italiano', en: 'English' } as const

const Languages = (): JSX.Element => (
  <ul class="languages" aria-label={shell().language}>
    <For each={languages}>
      {(one) => (
        <li>
          <button type="button" lang={one} aria-pressed={language() === one} aria-label={names[one]} onClick={() => chooseLanguage(one)}>
            {one.toUpperCase()}
          </button>
        </li>
      )}
    </For>
  </ul>
)

const SignIn = (): JSX.Element => {
  const address = useSignIn()
  return (
    <Link href={address()} class="enter">
      <Icon name="user" class="icon-sm" /> {shell().signIn}
    </Link>
  )
}

const Who = (): JSX.Element => (
  <Show when={me()} fallback={<SignIn />}>
    {(who) => (
      <span class="who">
        <Icon name="user" class="icon-sm" />
        <Link href="/io" class="who-label">
          <span lang="it">{who().label}</span>
        </Link>
        <button type="button" class="enter" onClick={() => void leave()}>
          {shell().signOut}
        </button>
      </span>
    )}
  </Show>
)

const isUnder = (path: string, entry: string): boolean => path === entry || path.startsWith(`${entry}/`)

/** Among the entries a page is under, the longest address is the one that shines. */
const current = (path: string, menu: readonly Way[]): string | undefined =>
  menu
    .map((entry) => entry.path)
    .filter((entry) => isUnder(path, entry))
    .sort((one, other) => other.length - one.length)[0]

const Brand = (): JSX.Element => (
  <Link href="/" class="brand">
    <img src={logo} alt="" width="48" height="48" />
    <span>
      <span class="brand-name">{shell().name}</span>
      <span class="brand-tagline">{shell().tagline}</span>
    </span>
  </Link>
)

type Ways = { readonly menu: readonly Way[]; readonly work: readonly WorkWay[] }

const Entries = (props: { ways: readonly Way[]; current: string | undefined; labelledby?: string }): JSX.Element => (
  <ul aria-labelledby={props.labelledby}>
    <For each={props.ways}>
      {(way) => (
        <li classList={{ current: way.path === props.current }}>
          <Link href={way.path}>{said(way.label)}</Link>
        </li>
      )}
    </For>
  </ul>
)

const Menu = (props: Ways & { open: boolean; onKeyDown: (event: KeyboardEvent) => void }): JSX.Element => {
  const location = useLocation()
  const work = () => props.work.filter(({ roles }) => isAny(roles))
  const here = () => current(location.pathname, [...props.menu, ...work()])
  return (
    <nav
      id="menu"
      class="menu"
      classList={{ open: props.open }}
      aria-label={shell().mainMenu}
      data-element="menu"
      onKeyDown={props.onKeyDown}
    >
      <div class="container">
        <Entries ways={props.menu} current={here()} />
      </div>
      <Show when={work().length > 0}>
        <div class="menu-work">
          <div class="container">
            <p id="menu-work">{shell().work}</p>
            <Entries ways={work()} current={here()} labelledby="menu-work" />
          </div>
        </div>
      </Show>
    </nav>
  )
}

const Main = (props: Ways): JSX.Element => {
  const location = useLocation()
  const [open, setOpen] = createSignal(false)
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
    ),
  )
  let toggle: HTMLButtonElement | undefined
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open()) return
    setOpen(false)
    toggle?.focus()
  }
  return (
    <div class="head-main">
      <div class="container">
        <Brand />
        <button
          type="button"
          ref={toggle}
          class="menu-toggle"
          aria-expanded={open()}
          aria-controls="menu"
          onClick={() => setOpen(!open())}
          onKeyDown={onEscape}
        >
          <Icon name={open() ? 'close' : 'burger'} /> {shell().menu}
        </button>
      </div>
      <Menu menu={props.menu} work={props.work} open={open()} onKeyDown={onEscape} />
    </div>
  )
}

export const Header = (props: Ways): JSX.Element => (
  <header class="head" data-element="header">
    <div class="head-slim">
      <div class="container">
        <span class="head-owner">{shell().owner}</span>
        <div class="head-slim-right">
          <Languages />
          <Who />
        </div>
      </div>
    </div>
    <Main menu={props.menu} work={props.work} />
  </header>
)
