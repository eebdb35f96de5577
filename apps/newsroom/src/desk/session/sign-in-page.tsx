import type { Site } from '@broadsheet/model'
import { DeskDocument, type Notice } from '../frame/desk-document.tsx'

/** A field's name and its text. */
export type KeptField = readonly [name: string, value: string]

type SignInProps = {
  site: Site
  notice?: Notice | undefined
  /** Where the form goes, and what goes with it. */
  action: string
  kept: readonly KeptField[]
}

const over = 'Your session has ended. Nothing is lost: the form that you sent continues when you sign in.'

/** Asks for a token, in the place of whatever page needs one. */
export function signInPage({ site, notice, action, kept }: SignInProps) {
  const isTyped = kept.some(([name]) => name !== 'to')
  return (
    <DeskDocument site={site} editor={null} title="Sign in" notice={notice ?? (isTyped ? { text: over } : undefined)}>
      <form class="narrow" method="post" action={action}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label>
          Your token
          <input type="password" name="token" required autocomplete="current-password" autofocus />
        </label>
        <button>Sign in</button>
        <p class="fine">
          An administrator creates tokens with <code>npm run desk -- token create</code>. You stay signed in for twelve
          hours, or until the token is revoked.
        </p>
      </form>
    </DeskDocument>
  )
}
