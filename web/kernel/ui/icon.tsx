// A drawing beside words: it repeats them, so those who listen are not told twice.
import sprite from 'bootstrap-italia/dist/svg/sprites.svg?url'
import type { Component } from 'solid-js'
import type { IconName } from './icon-names.ts'

export const Icon: Component<{ name: IconName; class?: string }> = (props) => (
  <svg class={`icon ${props.class ?? ''}`} aria-hidden="true">
    <use href={`${sprite}#it-${props.name}`} />
  </svg>
)
