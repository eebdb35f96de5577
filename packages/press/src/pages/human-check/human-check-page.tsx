import type { Site } from '@broadsheet/model'
import { humanCheckScript } from '../../assets/generated.ts'
import { doctype } from '../../layout/doctype.ts'
import { wordsFor } from '../../words/words-for.ts'

/** Where the frame of a vote is. */
export const humanCheckPath = '/assets/human-check'

// https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/
const turnstileScript = 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit'

/** The frame in which Turnstile looks at a reader who votes: the only page with another company's script. */
export function humanCheckPage({ site, siteKey }: { site: Site; siteKey: string }) {
  return (
    <>
      {doctype}
      <html lang={site.locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{wordsFor(site.locale).humanCheck.checking}</title>
          <script defer src={turnstileScript} />
          <script defer src={humanCheckScript.path} />
        </head>
        <body>
          <main data-key={siteKey} />
        </body>
      </html>
    </>
  )
}
