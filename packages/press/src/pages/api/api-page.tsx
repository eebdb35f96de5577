import { type OpenApiDocument, type Section, type Site, problemCodes } from '@broadsheet/model'
import { Document } from '../../layout/document.tsx'
import { OperationEntry } from './operation-entry.tsx'

type ApiPageProps = { site: Site; sections: readonly Section[]; description: OpenApiDocument }

/** A page made from the description of the JSON API, for programmers, always in English. */
export function apiPage({ site, sections, description }: ApiPageProps) {
  const head = {
    title: 'The JSON API',
    description: `What ${site.name} answers to programs: articles, rankings, search, and the desk.`,
    path: '/api/docs',
  }
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return (
    <Document site={site} sections={sections} kind="api" head={head}>
      <main class="wrap api" id="content" lang="en" dir="ltr">
        <h1 class="title">{head.title}</h1>
        <div class="copy">
          <p>
            Everything stands below <code>{site.url}/api/v1</code>, and is described in{' '}
            <a href="/api/v1/openapi.json">OpenAPI</a>. Times are ISO 8601 in UTC. A list ends where its{' '}
            <code>next</code> is null. The desk wants a token: <code>Authorization: Bearer …</code>.
          </p>
        </div>
        {description.tags.map((tag) => (
          <section aria-labelledby={idOf(tag.name)}>
            <h2 class="label" id={idOf(tag.name)}>
              {tag.name}
            </h2>
            <p>{tag.description}</p>
            {operations
              .filter(({ operation }) => operation.tags.includes(tag.name))
              .map(({ path, method, operation }) => (
                <OperationEntry path={path} method={method} operation={operation} description={description} />
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

function idOf(tag: string): string {
  return tag.toLowerCase().replaceAll(/\W+/g, '-')
}
