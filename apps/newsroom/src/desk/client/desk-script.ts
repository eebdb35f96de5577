import { compact } from '@broadsheet/press'

const common = `
let d=document,$all=(s,f)=>d.querySelectorAll(s).forEach(f)
`

// The page beside the form is the form's own answer: it is sent to the frame each time the typing rests. A frame that is
// new has no page to go back to, so that the browser's history stays as it is; the old one stays in sight, and its place
// on the page is kept, until the new one has come. Links in it lead nowhere.
const livePreview = `
$all('[data-write]',f=>{
  let $button=f.elements.show,$body=f.elements.body,$first,$timer,$busy,$again,
  $state=()=>[...new FormData(f)].join('|'),
  $words=f.querySelector('[data-words]'),$told=f.querySelector('[data-unsaved]'),
  $show=()=>{
    if($busy)return $again=1
    $busy=1
    $again=0
    let o=d.querySelector('iframe'),p=o.cloneNode(),$from=o.contentWindow.scrollY
    o.contentWindow.name=o.name=''
    p.className='next'
    o.after(p)
    p.onload=()=>{
      p.contentWindow.scrollTo({top:$from,behavior:'instant'})
      p.contentDocument.onclick=e=>e.target.closest('a')&&e.preventDefault()
      p.className=''
      o.remove()
      $busy=0
      $again&&$show()
    }
    f.requestSubmit($button)
  }
  $first=f.dataset.write?'':$state()
  f.oninput=()=>{
    $words.value=($body.value.replace(/https?:[^ ]+/g,'').match(/[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*/gu)||[]).length
    $told.textContent=$state()==$first?'':'Not saved yet.'
    clearTimeout($timer)
    $timer=setTimeout($show,600)
  }
  onbeforeunload=e=>{
    if($state()!=$first)e.preventDefault()
  }
  f.onsubmit=e=>{
    if(e.submitter!=$button)onbeforeunload=null
  }
  $show()
})
`

// Pins are put in order by dragging, or by the buttons that each has, which then keep the focus. Without script the
// buttons send the form.
const orderedPins = `
$all('[data-order]',l=>{
  let $held,f=l.closest('form'),o=f.querySelector('[data-told]'),
  $keep=()=>{
    let b=new URLSearchParams(new FormData(f))
    b.set('do','order')
    fetch(f.action,{method:'POST',body:b}).then(r=>r.status==204).catch(e=>0)
    .then(k=>o.textContent=k?'The order is kept.':'The order was not kept: reload the page.')
  }
  l.onclick=e=>{
    let b=e.target.closest('[name=up],[name=down]'),i=b?.closest('li')
    if(!b)return
    e.preventDefault()
    b.name=='up'?i.previousElementSibling?.before(i):i.nextElementSibling?.after(i)
    b.focus()
    $keep()
  }
  l.ondragstart=e=>$held=e.target.closest('li')
  l.ondragover=e=>{
    let i=e.target.closest('li')
    if(!$held)return
    e.preventDefault()
    if(!i||i==$held)return
    let r=i.getBoundingClientRect()
    e.clientY<r.y+r.height/2?i.before($held):i.after($held)
  }
  l.ondrop=e=>{
    e.preventDefault()
    $keep()
  }
  l.ondragend=e=>$held=0
})
`

/** Everything that the desk does with script, as one classic script to be deferred. Its pages work without it. */
export const deskScript = `{${compact(common + livePreview + orderedPins)}}`
