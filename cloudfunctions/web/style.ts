import { sha256Base64 } from './html'

/** The plain page's whole style, inline: one request, and the same tokens as the app (src/styles/tokens.scss). */
export const style = `:root{--brand:#1557B0;--ok:#0B7A4B;--caution:#9A5B00;--stop:#B3261E;--unknown:#5F6773;--ink:#1B1F26;--soft:#4A5361;--line:#DDE2E9;--paper:#fff;--ground:#F4F6F9;--on:#fff;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--brand:#7FB2F5;--ink:#E8EBF0;--soft:#AEB6C2;--line:#343C48;--paper:#1B2027;--ground:#12161B}}
*{box-sizing:border-box;margin:0}html{-webkit-text-size-adjust:100%}
body{font:1.0625rem/1.5 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--ground);line-break:strict;overflow-wrap:anywhere}
main{max-width:30rem;margin:0 auto;padding-bottom:2rem}
.languages{display:flex;justify-content:flex-end;padding:0 .5rem}.languages a{display:flex;align-items:center;justify-content:center;min-width:44px;min-height:44px;padding:0 .5rem;color:var(--soft);font-size:.8125rem;text-decoration:none}.languages a[aria-current]{color:var(--ink);font-weight:600}
.demo{background:#FFF4E0;color:#7A4800;text-align:center;font-size:.875rem;padding:.375rem 1rem}
.band{color:var(--on);padding:1.25rem 1rem 2.75rem;background:var(--unknown)}.band.in-force{background:var(--ok)}.band.suspended{background:var(--caution)}.band.revoked{background:var(--stop)}
.band h1{font-size:1.375rem;line-height:1.35;display:flex;gap:.625rem;align-items:center}.band p{font-size:.875rem;margin-top:.375rem}.band svg{flex:none}.band span{display:inline-block}
.card{background:var(--paper);border-radius:12px;margin:.75rem 1rem;padding:1rem}.lift{margin-top:-1.75rem;position:relative}
.who{display:flex;gap:.75rem}.who div{flex:1;min-width:0}.who img{width:92px;height:92px;object-fit:cover;border-radius:10px;flex:none}
h2{font-size:1.0625rem}.name{font-size:1.25rem;font-weight:700;line-height:1.4}.soft{color:var(--soft);font-size:.875rem}.soft a{color:var(--brand)}
.letter{border-left:3px solid var(--brand);padding:.25rem 0 .25rem .75rem;margin:.75rem 0;line-height:1.7}.letter p+p{margin-top:.375rem}
.btn{display:flex;min-height:44px;align-items:center;justify-content:center;border:1px solid var(--line);border-radius:10px;padding:.5rem .875rem;color:var(--brand);text-decoration:none;margin-top:.75rem;text-align:center}
.pair{display:flex;gap:.75rem}.pair .btn{flex:1}.no{color:var(--stop)}
@media(prefers-color-scheme:dark){.no{color:#F2A29B}}
.said{margin-top:.625rem}
.tag{display:inline-block;font-size:.8125rem;border:1px solid var(--line);border-radius:6px;padding:.125rem .4375rem;color:var(--soft)}
ol{padding-left:1.375rem}li{margin-top:.5rem}
.item{padding:.75rem 0;border-top:1px solid var(--line)}.item.old{color:var(--soft)}
.facts{font-size:.875rem;margin-top:.25rem}.facts div{display:flex;gap:.75rem;margin-top:.25rem}.facts dt{color:var(--soft);flex:none;width:7em}.facts dd{min-width:0}
.pictures{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.5rem}.pictures img{width:92px;height:92px;object-fit:cover;border-radius:10px;display:block}
footer p+p{margin-top:.5rem}footer{padding:.5rem 1.25rem;color:var(--soft);font-size:.875rem}footer a{display:inline-flex;min-height:44px;align-items:center;color:var(--brand)}
@media print{.band{color:#000;background:none}}`

/** What the page may load: its own style by hash, pictures of this host, nothing else. */
export const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
