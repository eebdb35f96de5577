import { css } from '@broadsheet/press'

/** The desk's frame and what its pages share: the bar, messages, badges, fields, lists of rows. */
export const frameStyles = css`
  body {
    font: var(--size-1) / 1.5 var(--sans);
    font-size-adjust: none;
    padding-block-end: 4rem;
  }
  .wrap {
    inline-size: min(100rem, 100% - 2 * var(--gap));
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 2rem;
    border-block: 3px solid var(--ink);
    border-block-end: 1px solid var(--rule);
    padding-block: 0.375rem;
  }
  .plate {
    font: 700 1.375rem / 1.2 var(--head);
    letter-spacing: -0.02em;
  }
  .plate span {
    color: var(--spot);
  }
  .bar nav {
    flex: 1;
  }
  .bar ul,
  .bar form {
    display: flex;
    align-items: center;
    gap: 0 1rem;
  }
  .bar li a {
    display: block;
    border-block-end: 3px solid transparent;
    padding-block: 0.5rem 0.3125rem;
    font-weight: 600;
  }
  .bar [aria-current] {
    border-color: var(--spot);
  }
  h1 {
    margin-block: 1.5rem 0.75rem;
    font-size: var(--size-4);
    letter-spacing: -0.01em;
    line-height: 1.15;
  }
  h2,
  h3 {
    font-size: 1.0625rem;
  }
  .label {
    margin-block-start: 0.5rem;
    font-size: var(--size-1);
  }
  button,
  .button {
    padding: 0.4375rem 1rem;
    font-size: var(--size-1);
  }
  .main {
    background: var(--ink);
    color: var(--paper);
  }
  .main:hover {
    background: var(--spot);
  }
  :is(.bar, .rows) button {
    padding: 0.25rem 0.75rem;
    font-size: var(--size-0);
  }
  .says:empty {
    display: none;
  }
  .done,
  .says.wrong,
  .stale {
    margin-block-end: 1rem;
    border-inline-start: 4px solid var(--ink);
    padding: 0.625rem 1rem;
    background: var(--tint);
  }
  .says.wrong,
  .stale {
    border-color: var(--spot);
  }
  .wrong {
    color: var(--spot);
    font-weight: 600;
  }
  .says a,
  .stale a,
  .facts a,
  .rows .fine a,
  .orders p a {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .tag {
    display: inline-block;
    margin-inline-end: 0.25rem;
    border: 1px solid;
    border-radius: 1em;
    padding: 0 0.5rem;
    font-weight: 600;
  }
  .tag:is(.draft, .scheduled) {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  .tag.scheduled {
    border-color: var(--spot);
    background: var(--spot);
  }
  .tag.withdrawn {
    color: var(--spot);
    text-decoration: line-through;
  }
  label,
  .field {
    font-size: var(--size-0);
    font-weight: 600;
  }
  textarea {
    resize: vertical;
    field-sizing: content;
  }
  ::placeholder {
    color: var(--soft);
  }
  [aria-invalid] {
    border-color: var(--spot);
    outline: 1px solid var(--spot);
  }
  pre {
    overflow: auto;
    max-block-size: 24rem;
    padding: 0.75rem;
    background: var(--paper);
    white-space: pre-wrap;
    font:
      var(--size-1) / 1.5 ui-monospace,
      monospace;
  }
  section + section {
    margin-block-start: 2rem;
  }
  main > p,
  main > section,
  main > form,
  .acts {
    margin-block-end: 1rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .narrow {
    display: grid;
    justify-items: start;
    gap: 1rem;
    max-inline-size: 28rem;
  }
  .narrow label {
    inline-size: 100%;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem;
  }
  .filters label {
    flex: 1 1 9rem;
    max-inline-size: 22rem;
  }
  .filters :is(button, .button) {
    display: inline-grid;
    align-items: center;
    min-block-size: 2.5rem;
  }
  .filters .main {
    margin-inline-start: auto;
  }
  .rows > li {
    display: grid;
    gap: 0.125rem 1.5rem;
    align-items: center;
    border-block-start: 1px solid var(--rule);
    padding-block: 0.625rem;
  }
  .rows .acts {
    margin: 0;
  }
  [draggable] {
    cursor: grab;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
    gap: 0.75rem;
  }
  @media not (width >= 48rem) {
    .bar nav {
      order: 1;
      flex-basis: 100%;
    }
    .bar form {
      margin-inline-start: auto;
    }
    .bar form > span {
      display: none;
    }
  }
`
