/** Where the site serves `clientScript` from: pages name it, the app answers it. */
export const clientScriptPath = '/assets/client.js'

// The theme button is hidden in the page, since it does nothing without this script. A choice that equals the
// system's is forgotten, so that the reader follows the system again.
const themeSwitch = `
const root=document.documentElement,all=s=>document.querySelectorAll(s)
const keep=(k,v)=>{try{v?localStorage[k]=v:delete localStorage[k]}catch{}}
const kept=k=>{try{return localStorage[k]}catch{}}
const system=matchMedia('(prefers-color-scheme:dark)')
for(const b of all('[data-switch]')){
const show=()=>{
b.setAttribute('aria-pressed',(root.dataset.theme||(system.matches?'dark':'light'))=='dark')
const c=getComputedStyle(document.body).backgroundColor
for(const m of all('[name=theme-color]'))m.content=c}
b.onclick=()=>{
const dark=b.getAttribute('aria-pressed')!='true'
if(dark==system.matches){delete root.dataset.theme;keep('theme')}
else keep('theme',root.dataset.theme=dark?'dark':'light')
show()}
system.onchange=show
b.hidden=false
show()}`

// Only times of the last week change their words; the title keeps the absolute time, in the reader's own zone.
const relativeTimes = `
const lang=root.lang,ago=new Intl.RelativeTimeFormat(lang,{numeric:'auto'})
for(const t of all('time.ago')){
const at=new Date(t.dateTime),minutes=(Date.now()-at)/6e4
if(minutes>=0&&minutes<10080){
t.title=at.toLocaleString(lang,{dateStyle:'long',timeStyle:'short'})
t.textContent=minutes<60?ago.format(-Math.floor(minutes),'minute'):minutes<1440?ago.format(-Math.floor(minutes/60),'hour'):ago.format(-Math.floor(minutes/1440),'day')}}`

// The form works by itself; here it votes in place. A second press takes the vote back. Whether this reader has
// voted is remembered in the browser only, since the page is the same for everyone.
const voteInPlace = `
for(const f of all('[data-vote]')){
const b=f.querySelector('button'),count=b.querySelector('span'),says=f.querySelector('output'),key='vote:'+f.dataset.vote
const show=v=>b.setAttribute('aria-pressed',v)
show(!!kept(key))
f.onsubmit=async e=>{
e.preventDefault()
if(b.ariaBusy=='true')return
b.ariaBusy='true'
try{
const r=await fetch(f.action,{method:kept(key)?'DELETE':'POST',headers:{accept:'application/json'}})
if(!r.ok)throw r
const a=await r.json()
count.textContent=a.votes.toLocaleString(lang)
keep(key,a.voted?'1':'')
show(a.voted)
says.textContent=a.voted?f.dataset.counted:f.dataset.taken
}catch{says.textContent=f.dataset.failed}
b.ariaBusy='false'}}`

// A reading counts once the page is in front of someone: not while it is prerendered, nor in a tab never looked at.
const viewBeacon = `
for(const a of all('[data-views]')){
const count=()=>{
if(document.visibilityState=='visible'&&!document.prerendering){
document.removeEventListener('visibilitychange',count)
document.removeEventListener('prerenderingchange',count)
navigator.sendBeacon(a.dataset.views)}}
document.addEventListener('visibilitychange',count)
document.addEventListener('prerenderingchange',count)
count()}`

/** Everything that the paper does with script, as one classic script to be deferred. Pages are complete without it. */
export const clientScript = `{${themeSwitch}${relativeTimes}${voteInPlace}${viewBeacon}\n}`
