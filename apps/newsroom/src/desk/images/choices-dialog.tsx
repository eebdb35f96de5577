/** The library as a dialog of the writing form, which the script opens and fills. */
export function ChoicesDialog() {
  return (
    <dialog class="choices" aria-labelledby="choices" data-choices="">
      <form class="acts" method="dialog">
        <h2 id="choices">Images of the library</h2>
        <button aria-label="Close the library">Close</button>
      </form>
      <label>
        Search
        <input type="search" maxlength={200} autocomplete="off" autofocus />
      </label>
      <p class="fine" role="status" data-notice="" />
      <ol class="shots" />
      <p class="acts">
        <button type="button" data-next="" hidden>
          Older images
        </button>
      </p>
      <template>
        <li>
          <button type="button" class="choice">
            <img alt="" width={160} height={120} />
            <span />
          </button>
        </li>
      </template>
    </dialog>
  )
}
