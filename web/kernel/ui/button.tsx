// Buttons and links that look like buttons.
import type { JSX, ParentComponent } from 'solid-js'
import { Link } from './link.tsx'

export type Tone = 'primary' | 'secondary' | 'outline-primary' | 'danger' | 'link' | 'outline-danger'
type ButtonProps = {
  tone?: Tone
  small?: boolean
  type?: 'button' | 'submit'
  disabled?: boolean
  /** it works, do not press again: the words stay, the button is announced as busy */
  busy?: boolean
  onClick?: JSX.EventHandler<HTMLButtonElement, MouseEvent>
  class?: string
  describedBy?: string
}

const classOf = (props: { tone?: Tone; small?: boolean; class?: string }): string =>
  `btn btn-${props.tone ?? 'primary'} ${props.small ? 'btn-sm' : ''} ${props.class ?? ''}`

export const Button: ParentComponent<ButtonProps> = (props) => (
  <button
    type={props.type ?? 'button'}
    class={classOf(props)}
    disabled={props.disabled}
    aria-disabled={props.busy ? 'true' : undefined}
    aria-busy={props.busy ? 'true' : undefined}
    aria-describedby={props.describedBy}
    onClick={(event) => (props.busy ? event.preventDefault() : props.onClick?.(event))}
  >
    {props.children}
  </button>
)

export const ButtonLink: ParentComponent<{ href: string; tone?: Tone; small?: boolean; class?: string }> = (props) => (
  <Link href={props.href} class={classOf(props)}>
    {props.children}
  </Link>
)
