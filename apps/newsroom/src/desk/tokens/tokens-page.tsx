import { type Editor, type Site, deskScopes } from '@broadsheet/model'
import type { ListedToken } from '@broadsheet/store'
import { DeskDocument, type Notice } from '../frame/desk-document.tsx'
import { deskMoment } from '../time/desk-moment.ts'

type TokensPageProps = {
  site: Site
  editor: Editor
  tokens: readonly ListedToken[]
  /** The token that was just created. */
  created: { name: string; token: string } | undefined
  notice: Notice | undefined
}

/** Lists tokens, creates them and revokes them. The value of a token is shown once. */
export function tokensPage({ site, editor, tokens, created, notice }: TokensPageProps) {
  return (
    <DeskDocument site={site} editor={editor} title="Tokens" path="/desk/tokens" notice={notice}>
      {created !== undefined && (
        <p>
          <label>
            Token for {created.name}
            <input value={created.token} readonly />
          </label>
        </p>
      )}
      <div class="desk">
        <form method="post" action="/desk/tokens">
          <ol class="rows">
            {tokens.map((token) => (
              <li>
                <h2>{token.name}</h2>
                <p class="fine">
                  <span class="tag">{token.scope}</span> created {deskMoment(site, token.createdAt)},{' '}
                  {token.lastUsedAt === null ? 'never used' : `last used ${deskMoment(site, token.lastUsedAt)}`}
                  {token.revokedAt !== null && `, revoked ${deskMoment(site, token.revokedAt)}`}
                </p>
                {token.revokedAt === null && (
                  <p class="acts">
                    <button name="revoke" value={token.id} aria-label={`Revoke: ${token.name}`}>
                      Revoke
                    </button>
                  </p>
                )}
              </li>
            ))}
          </ol>
          {tokens.length === 0 && <p>No tokens yet, except the one in DESK_TOKEN.</p>}
        </form>
        <form method="post" action="/desk/tokens">
          <h2 class="label">New token</h2>
          <label>
            Name, as the log shows it
            <input name="name" required maxlength={80} autocomplete="off" />
          </label>
          <label>
            Scope
            <select name="scope">
              {deskScopes.map((scope) => (
                <option selected={scope === 'write'}>{scope}</option>
              ))}
            </select>
          </label>
          <button class="main">Create token</button>
        </form>
      </div>
    </DeskDocument>
  )
}
