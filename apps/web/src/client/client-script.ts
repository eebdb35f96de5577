/** Where the site serves `clientScript` from: pages name it, the app answers it. */
export const clientScriptPath = '/assets/client.js'

// Names are short because the script is served as it stands here.
const common = `
const d=document,{lang,dataset:root}=d.documentElement,all=(s,f)=>d.querySelectorAll(s).forEach(f),
keep=(k,v)=>{try{v?localStorage[k]=v:delete localStorage[k]}catch{}},
kept=k=>{try{return localStorage[k]}catch{}}`

// The theme button is hidden in the page, since it does nothing without this script. A choice that equals the
// system's is forgotten, so that the reader follows the system again.
const themeSwitch = `
const sys=matchMedia('(prefers-color-scheme:dark)')
all('[data-switch]',b=>{
const show=()=>{
b.ariaPressed=root.theme?root.theme=='dark':sys.matches
all('[name=theme-color]',m=>m.content=getComputedStyle(d.body).backgroundColor)}
b.onclick=()=>{
const on=b.ariaPressed!='true'
if(on==sys.matches){delete root.theme;keep('theme')}
else keep('theme',root.theme=on?'dark':'light')
show()}
sys.onchange=show
b.hidden=!1
show()})`

// Only times of the last week change their words; the title keeps the absolute time, in the reader's own zone.
const relativeTimes = `
const ago=new Intl.RelativeTimeFormat(lang,{numeric:'auto'})
all('time.ago',t=>{
const at=new Date(t.dateTime),m=(Date.now()-at)/6e4
if(m>=0&&m<10080){
t.title=at.toLocaleString(lang,{dateStyle:'long',timeStyle:'short'})
const[u,n]=m<60?['minute',1]:m<1440?['hour',60]:['day',1440]
t.textContent=ago.format(-Math.floor(m/n),u)}})`

// The form works by itself; here it votes in place. A second press takes the vote back. Whether this reader has
// voted is remembered in the browser only, since the page is the same for everyone. An answer without a count is a
// refusal, which throws where the count is written.
const voteInPlace = `
all('[data-vote]',f=>{
const[b,o]=f.elements,w=f.dataset,k='vote:'+w.vote,show=v=>b.ariaPressed=v
let busy
show(!!kept(k))
f.onsubmit=async e=>{
e.preventDefault()
if(busy)return
busy=1
try{
const a=await(await fetch(f.action,{method:kept(k)?'DELETE':'POST',headers:{accept:'application/json'}})).json()
b.firstElementChild.textContent=a.votes.toLocaleString(lang)
keep(k,a.voted?'1':'')
show(a.voted)
o.value=a.voted?w.counted:w.taken
}catch{o.value=w.failed}
busy=0}})`

// The buttons are hidden in the page, too; each shows itself where the browser can do what it says. What is shared is
// the page's address without whatever was added to it on the way here.
const shareButtons = `
const n=navigator,url=location.href.split(/[?#]/)[0],c=n.clipboard
all('[data-share]',b=>{
b.hidden=!n.share
b.onclick=()=>n.share({title:d.title,url}).catch(()=>{})})
all('[data-copy]',b=>{
b.hidden=!c
b.onclick=()=>c.writeText(url).then(()=>b.nextElementSibling.value=b.dataset.copy)})`

// A reading counts once the page is in front of someone: not while it is prerendered, nor in a tab never looked at.
const viewBeacon = `
all('[data-views]',a=>{
let done
const count=()=>done||=d.visibilityState=='visible'&&!d.prerendering&&n.sendBeacon(a.dataset.views)
d.onvisibilitychange=d.onprerenderingchange=count
count()})`

/** Everything that the paper does with script, as one classic script to be deferred. Pages are complete without it. */
export const clientScript = `{${common}${themeSwitch}${relativeTimes}${voteInPlace}${shareButtons}${viewBeacon}\n}`
