import { compact } from './compact.ts'

// Storage may be forbidden, when nothing outlives the page, or full, when nothing new is kept.
const common = `
let $store={}
try{$store=localStorage}catch{}
let d=document,n=navigator,c=n.clipboard,{origin:$origin,pathname:$path}=location,
{lang:$lang,dataset:$root}=d.documentElement,
$all=(s,f)=>d.querySelectorAll(s).forEach(f),
$keep=(k,v)=>{try{v?$store[k]=v:delete $store[k]}catch{}}
`

// The theme button is hidden in the page, since it does nothing without this script. A choice that equals the
// system's is forgotten, so that the reader follows the system again.
const themeSwitch = `
let $system=matchMedia('(prefers-color-scheme:dark)')
$all('[data-switch]',b=>{
  let $show=()=>{
    b.ariaPressed=$root.theme?$root.theme=='dark':$system.matches
    $all('[name=theme-color]',m=>m.content=getComputedStyle(d.body).backgroundColor)
  }
  b.onclick=()=>{
    let $on=b.ariaPressed!='true'
    $on==$system.matches?delete $root.theme:$root.theme=$on?'dark':'light'
    $keep('theme',$root.theme)
    $show()
  }
  $system.onchange=$show
  b.hidden=0
  $show()
})
`

// Only times of the last week change their words; the title keeps the absolute time, in the reader's own zone.
const relativeTimes = `
let $ago=new Intl.RelativeTimeFormat($lang,{numeric:'auto'})
$all('time.ago',t=>{
  let a=new Date(t.dateTime),m=(new Date-a)/6e4,
  [u,n]=m<60?['minute',1]:m<1440?['hour',60]:['day',1440]
  if(m>=0&&m<10080){
    t.title=a.toLocaleString($lang,{dateStyle:'long',timeStyle:'short'})
    t.textContent=$ago.format(-(m/n|0),u)
  }
})
`

// The form works by itself; here it votes in place. A second press takes the vote back. Whether this reader has
// voted is remembered in the browser only, since the page is the same for everyone. An answer without a count is a
// refusal, which throws where the count is written. What onsubmit returns is false: the form is not sent.
const voteInPlace = `
$all('[data-vote]',f=>{
  let[b,o]=f.elements,w=f.dataset,k='vote:'+w.vote,$show=v=>b.ariaPressed=!!v,$busy
  $show($store[k])
  f.onsubmit=()=>!($busy||=fetch(f.action,{method:$store[k]?'DELETE':'POST'}).then(a=>a.json()).then(a=>{
    b.children[0].textContent=a.votes.toLocaleString($lang)
    $keep(k,a.voted)
    $show(a.voted)
    o.value=a.voted?w.counted:w.taken
  }).catch(()=>o.value=w.failed).then(()=>$busy=0))
})
`

// The buttons are hidden in the page, too; each shows itself where the browser can do what it says. What is shared is
// the page's address without whatever was added to it on the way here.
const shareButtons = `
$all('[data-share]',b=>{
  b.hidden=!n.share
  b.onclick=()=>n.share({title:d.title,url:$origin+$path}).catch(e=>e)
})
$all('[data-copy]',b=>{
  b.hidden=!c
  b.onclick=()=>c.writeText($origin+$path).then(()=>b.nextElementSibling.value=b.dataset.copy)
})
`

// What was clicked in a list is kept under the address clicked, which takes it up when it opens, in whatever tab.
const clickOrigin = `
let $from=$store[$path]
$keep($path)
$all('[data-list]',l=>l.onclick=l.onauxclick=e=>{
  let a=e.target.closest('a'),i=[...l.children]
  a&&e.button<2&&$keep(a.pathname,JSON.stringify({
    page:$path,
    list:l.dataset.list,
    position:i.indexOf(a.closest('li'))+1,
    of:i.length,
    snapshot:+$root.snapshot||null
  }))
})
`

// The paths of the last 30 articles that this browser read, each with a space behind it; 'off' where nothing is to be
// kept. They order the list of recommendations and the pool beside it: sections read most come first, articles read
// come last, and of a section two while there are others. The paper's own order stands for whoever read nothing. The
// pool is imported because links inside a template have no address to stand at.
const forYou = `
let $read=()=>$store.read||''
$all('[data-pool]',s=>{
  let[,l,t,b]=s.children,x=b.control,$paper=[...l.children,...d.importNode(t.content,1).children],
  $show=()=>{
    let r=$read(),$mine=r[0]=='/',$rest=[],$many={},
    $path=i=>i.firstChild.pathname,
    $section=i=>$path(i).match(/.*[/]/),
    $rank=i=>r.includes($path(i)+' ')?0:r.split($section(i)).length
    x.checked=r!='off'
    l.dataset.list=$mine?'for-you':'recommended'
    l.replaceChildren(
      ...[...$paper].sort((a,b)=>$rank(b)-$rank(a))
      .filter(i=>!$mine||$rank(i)&&($many[$section(i)]=-~$many[$section(i)])<3||!$rest.push(i))
      .concat($rest).slice(0,8)
    )
  }
  b.onchange=()=>{
    $keep('read',x.checked?'':'off')
    $show()
  }
  b.hidden=0
  $show()
})
`

// A reading counts once the page is in front of someone: not while it is prerendered, nor in a tab never looked at.
const viewBeacon = `
$all('[data-views]',a=>{
  let $done,r,$count=()=>$done||d.hidden||d.prerendering||(
    $done=n.sendBeacon(a.dataset.views,$from),
    r=$read(),
    r!='off'&&$keep('read',($path+' '+r.replace($path+' ','')).match(/([^ ]+ ){1,30}/)[0])
  )
  d.onvisibilitychange=d.onprerenderingchange=$count
  $count()
})
`

/** Everything that the paper does with script, as one classic script to be deferred. Pages are complete without it. */
export const clientScript = `{${compact(
  common + themeSwitch + relativeTimes + voteInPlace + shareButtons + clickOrigin + forYou + viewBeacon,
)}}`
