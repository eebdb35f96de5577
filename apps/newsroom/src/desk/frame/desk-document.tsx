import { type Editor, type Site, allows } from '@broadsheet/model'
import { doctype, markup, themeScript, type PropsWithChildren } from '@broadsheet/press'
import { deskScript, deskStyles } from '../assets/generated.ts'

type DeskDocumentProps = PropsWithChildren<{
  site: Site
  /** Who sees it; null who is not signed in. */
  editor: Editor | null
  title: string
  /** The page of the navigation that it belongs to, by its path. */
  path?: string
  /** What was just done, or why it wasn't. */
  says?: Said | undefined
}>

/** A message above a page: of something done, or of something that wants the editor's attention. */
export type Said = { text: string; isWrong?: boolean; link?: string }

const pages = [
  ['/desk', 'Articles'],
  ['/desk/today', 'Today'],
  ['/desk/pins', 'Pins'],
  ['/desk/log', 'Log'],
] as const

/** A page of the desk, whole. The desk speaks English, as its command line and its API do. */
export function DeskDocument({ site, editor, title, path, says, children }: DeskDocumentProps) {
  const mayManage = editor !== null && allows(editor.scope, 'admin')
  return (
    <>
      {doctype}
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${title} · ${site.name} desk`}</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <script>{markup(themeScript.text)}</script>
          <style>{markup(deskStyles.text)}</style>
          <script defer src={deskScript.path} />
        </head>
        <body>
          <a class="skip fine" href="#content">
            Skip to the content
          </a>
          <header class="wrap bar">
            <p class="plate">
              <a href="/desk">
                {site.name} <span>desk</span>
              </a>
            </p>
            {editor !== null && (
              <>
                <nav aria-label="Desk">
                  <ul>
                    {[...pages, ...(mayManage ? [['/desk/tokens', 'Tokens'] as const] : [])].map(([href, name]) => (
                      <li>
                        <a href={href} aria-current={href === path ? 'page' : undefined}>
                          {name}
                        </a>
                      </li>
                    ))}
                  </ul>
                </nav>
                <form class="fine" method="post" action="/desk/sign-out">
                  <span>
                    {editor.name} <span class="tag">{editor.scope}</span>
                  </span>
                  <a href="/">Paper</a>
                  <button>Sign out</button>
                </form>
              </>
            )}
          </header>
          <main class="wrap" id="content">
            <h1>{title}</h1>
            <p role="status" class={says === undefined ? 'says' : says.isWrong === true ? 'says wrong' : 'says done'}>
              {says?.text}
              {says?.link !== undefined && [' ', <a href={says.link}>{says.link}</a>]}
            </p>
            {children}
          </main>
        </body>
      </html>
    </>
  )
}
