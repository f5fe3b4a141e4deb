// Buttons to sign in, or to prove again who one is, and come back to the page being read.
import type { JSX } from 'solid-js'
import { shell } from '../shell-words.ts'
import { useConfirm, useSignIn } from '../sign-in.ts'
import { ButtonLink } from './button.tsx'

export const SignInLink = (props: { small?: boolean }): JSX.Element => {
  const address = useSignIn()
  return (
    <ButtonLink href={address()} small={props.small}>
      {shell().signIn}
    </ButtonLink>
  )
}

export const ConfirmLink = (props: { small?: boolean }): JSX.Element => {
  const address = useConfirm()
  return (
    <ButtonLink href={address()} small={props.small}>
      {shell().confirmYou}
    </ButtonLink>
  )
}
