import type { Site } from '@broadsheet/model'
import { DeskDocument, type Notice } from '../frame/desk-document.tsx'

/** A field of the form that continues after signing in. */
export type FormField = readonly [name: string, value: string]

type SignInProps = {
  site: Site
  notice?: Notice | undefined
  action: string
  fields: readonly FormField[]
}

const over = 'Your session has ended. Nothing is lost: the form that you sent continues when you sign in.'

/** Asks for a token, and sends `fields` to `action` with it. */
export function signInPage({ site, notice, action, fields }: SignInProps) {
  const isContinued = fields.some(([name]) => name !== 'to')
  return (
    <DeskDocument
      site={site}
      editor={null}
      title="Sign in"
      notice={notice ?? (isContinued ? { text: over } : undefined)}
    >
      <form class="narrow" method="post" action={action}>
        {fields.map(([name, value]) => (
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

/** The page of a sign-in link. Its button uses the link up; opening the page does not, as programs fetch links, too. */
export function signInLinkPage({ site, link }: { site: Site; link: string }) {
  return (
    <DeskDocument site={site} editor={null} title="Sign in">
      <form class="narrow" method="post" action="/desk/sign-in">
        <input type="hidden" name="link" value={link} />
        <button autofocus>Sign in</button>
        <p class="fine">This link works once, within an hour of its creation. You stay signed in for twelve hours.</p>
      </form>
    </DeskDocument>
  )
}
