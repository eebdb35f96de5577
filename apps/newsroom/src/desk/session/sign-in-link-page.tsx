import type { Site } from '@broadsheet/model'
import { DeskDocument } from '../frame/desk-document.tsx'

type SignInLinkProps = { site: Site; link: string }

/**
 * What a sign-in link opens: a button, which uses it up. To look at the page does not, as programs do that fetch links
 * before people follow them.
 */
export function signInLinkPage({ site, link }: SignInLinkProps) {
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
