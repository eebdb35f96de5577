import { type Editor, type Site, allows } from '@broadsheet/model'
import { doctype, markup, themeScript, type PropsWithChildren } from '@broadsheet/press'
import { deskScript, deskStyles, imagesScript } from '../assets/generated.ts'

type DeskDocumentProps = PropsWithChildren<{
  site: Site
  /** Null if nobody is signed in. */
  editor: Editor | null
  title: string
  /** The path of the link in the navigation to mark as current. */
  path?: string
  notice?: Notice | undefined
  /** Whether the page takes images, which has a script of its own. */
  takesImages?: boolean
}>

/** A message above a page: a change that was made, or an error. */
export type Notice = { text: string; isError?: boolean; link?: string }

const pages = [
  ['/desk', 'Articles'],
  ['/desk/images', 'Images'],
  ['/desk/today', 'Today'],
  ['/desk/pins', 'Pins'],
  ['/desk/log', 'Log'],
] as const

/** The frame of every desk page. It is always in English, as the command line and the API are. */
export function DeskDocument({ site, editor, title, path, notice, takesImages, children }: DeskDocumentProps) {
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
          {takesImages === true && <script defer src={imagesScript.path} />}
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
            <p role="status" class={noticeClass(notice)}>
              {notice?.text}
              {notice?.link !== undefined && [' ', <a href={notice.link}>{notice.link}</a>]}
            </p>
            {children}
          </main>
        </body>
      </html>
    </>
  )
}

function noticeClass(notice: Notice | undefined): string {
  if (notice === undefined) return 'notice'
  return notice.isError === true ? 'notice error' : 'notice done'
}
