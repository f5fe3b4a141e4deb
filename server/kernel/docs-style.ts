// How the API page looks: its own few rules, because it must stand without the built pages.
export const docsStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #17324d; --link: #0b5345; --line: #c5cdd5; --code: #eef1f4 }
@media (prefers-color-scheme: dark) { :root { --paper: #12181d; --ink: #e8edf1; --link: #7fd1bd; --line: #3c4852; --code: #222b33 } }
html { background: var(--paper); color: var(--ink) }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere }
a { color: var(--link) }
.skip { position: absolute; left: -100rem }
.skip:focus { position: static }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none }
nav a { display: inline-block; padding: .4rem 0 }
section { border-top: 1px solid var(--line); margin-top: 2rem }
article { border-top: 1px solid var(--line); padding: .5rem 0 }
h1 { line-height: 1.2 }
h2 { margin-bottom: 0 }
h3 { margin: .75rem 0 0 }
h3 a { color: inherit; text-decoration: none }
h3 a:hover, h3 a:focus { text-decoration: underline }
h4 { margin: .75rem 0 0; font-size: 1rem }
ul { margin: .25rem 0; padding-left: 1.25rem }
code, pre { font: .9em/1.5 ui-monospace, monospace; background: var(--code); border-radius: .2rem }
code { padding: .1em .3em }
pre { padding: .75rem; overflow-x: auto }
pre code { padding: 0; background: none }
:target { outline: 2px solid var(--link); outline-offset: .4rem }
`
