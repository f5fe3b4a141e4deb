// A button to sign in and come back to the page being read.
import type { JSX } from 'solid-js'
import { shell } from '../shell-words.ts'
import { useSignIn } from '../sign-in.ts'
import { ButtonLink } from './button.tsx'

export const SignInLink = (props: { small?: boolean }): JSX.Element => {
  const address = useSignIn()
  return (
    <ButtonLink href={address()} small={props.small}>
      {shell().signIn}
    </ButtonLink>
  )
}
