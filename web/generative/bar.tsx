// How much of something is used and how much is set aside, drawn; the words beside it say the same.
import type { JSX } from 'solid-js'

const width = 300
const share = (part: number, all: number): number => (all <= 0 ? 0 : Math.max(0, Math.min(1, part / all)) * width)

/** `used` is part of `held`, both of `all`; the words stand beside it. */
export const Bar = (props: { used: number; held?: number; all: number }): JSX.Element => (
  <svg class="gen-bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
    <rect class="gen-bar-all" width={width} height="12" rx="3" />
    <rect class="gen-bar-held" width={share(props.held ?? 0, props.all)} height="12" rx="3" />
    <rect class="gen-bar-used" width={share(props.used, props.all)} height="12" rx="3" />
  </svg>
)
