import { type Section, type Site, problemCodes } from '@broadsheet/model'
import { Document } from '@broadsheet/press'
import { operations } from '../openapi/openapi-document.ts'
import type { Operation } from '../openapi/operation.ts'

/** The JSON API for people who write programs: in English, as programs are. */
export function apiDocsPage({ site, sections }: { site: Site; sections: readonly Section[] }) {
  const title = 'The JSON API'
  const description = `What ${site.name} answers to programs: articles, rankings, search, and the desk.`
  const byTag = Map.groupBy(operations, ({ tag }) => tag)
  return (
    <Document site={site} sections={sections} kind="api" head={{ title, description, path: '/api/docs' }}>
      <main class="wrap api" id="content" lang="en" dir="ltr">
        <h1 class="title">{title}</h1>
        <div class="copy">
          <p>
            Everything stands below <code>{site.url}/api/v1</code>, and is described in{' '}
            <a href="/api/v1/openapi.json">OpenAPI</a>. Times are ISO 8601 in UTC. A list ends where its{' '}
            <code>next</code> is null. The desk wants a token: <code>Authorization: Bearer …</code>.
          </p>
        </div>
        {[...byTag].map(([tag, all]) => (
          <section aria-labelledby={idOf(tag)}>
            <h2 class="label" id={idOf(tag)}>
              {tag}
            </h2>
            {all.map((operation) => (
              <OperationEntry operation={operation} />
            ))}
          </section>
        ))}
        <section aria-labelledby="problems">
          <h2 class="label" id="problems">
            Problems
          </h2>
          <p>
            An error is a problem of <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>; its{' '}
            <code>code</code> is for programs and stays, its <code>detail</code> is for people.
          </p>
          <dl>
            {Object.entries(problemCodes).map(([code, { status, title: meaning }]) => (
              <>
                <dt>
                  <code>{code}</code> {status}
                </dt>
                <dd>{meaning}.</dd>
              </>
            ))}
          </dl>
        </section>
      </main>
    </Document>
  )
}

function OperationEntry({ operation }: { operation: Operation }) {
  const { method, path, summary, scope, query = {}, headers = {}, body, answer, status = 200 } = operation
  const parameters = [...Object.entries(headers), ...Object.entries(query).map(([name, { is }]) => [name, is] as const)]
  return (
    <article>
      <h3>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p>
        {summary}.{scope && ` A token of scope ${scope}.`}
      </p>
      {parameters.length > 0 && (
        <dl>
          {parameters.map(([name, is]) => (
            <>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{is}</dd>
            </>
          ))}
        </dl>
      )}
      {body && ('example' in body ? <Example of="It takes" value={body.example} /> : <p>It takes {body.type}.</p>)}
      {answer === null ? (
        <p>It answers {status}, with nothing.</p>
      ) : (
        'example' in answer && <Example of={`It answers ${status}`} value={answer.example} />
      )}
    </article>
  )
}

function Example({ of, value }: { of: string; value: unknown }) {
  return (
    <details>
      <summary>{of}</summary>
      <pre tabindex={0}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  )
}

function idOf(tag: string): string {
  return tag.toLowerCase().replaceAll(/\W+/g, '-')
}
