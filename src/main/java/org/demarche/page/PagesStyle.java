package org.demarche.page;

/**
 * How the pages look: on screens of any width, light and dark, and on paper. A sentence stands in a row of its own, what
 * is known of it beside it, or under it where there is no room.
 */
final class PagesStyle {

    static final String RULES =
            """
            *{box-sizing:border-box}
            html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
            body{margin:0 auto;max-width:76rem;padding:0 1.25rem 3rem;background:var(--ground);color:var(--text);
            line-height:1.5;font-size:1rem;
            font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif}
            h1{font-size:1.7rem;line-height:1.2;margin:1.5rem 0 .5rem;font-weight:650;overflow-wrap:anywhere}
            h2{font-size:1.3rem;line-height:1.25;margin:2.75rem 0 .5rem;font-weight:650}
            h3{font-size:1.05rem;margin:1.25rem 0 .25rem;font-weight:650}
            p{margin:.35rem 0;max-width:46rem}
            a{color:var(--text);text-decoration-color:var(--accent);text-decoration-thickness:2px;
            text-underline-offset:.2em;overflow-wrap:anywhere}
            a:hover{color:var(--accent)}
            :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            main:focus{outline:none}
            code{font-size:.95em}
            .skip{position:absolute;left:-100rem}
            .skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem 1rem;z-index:1}
            .sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
            nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.5rem}
            nav.top{padding:.9rem 0;border-bottom:1px solid var(--rule);font-size:.95rem}
            nav.bottom{padding:.9rem 0;border-top:1px solid var(--rule);font-size:.95rem;margin-top:3rem}
            nav a{display:inline-block;padding:.2rem 0}
            .pager p{margin:0 0 .25rem;font-size:.9rem;color:var(--muted)}
            .pager ul{gap:.25rem .9rem}
            .pager a{min-width:1.75rem;text-align:center}
            [aria-current]{font-weight:700;text-decoration:none}
            footer,.hint,.part{color:var(--muted);font-size:.9rem}
            .headline{font-size:1.1rem}
            figure{margin:.75rem 0 1rem}
            svg{display:block;max-width:100%;height:auto}
            .scroll{overflow-x:auto;max-width:100%}
            svg.cell{max-width:none;margin:.35rem 0 .1rem}
            table{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums;margin:.5rem 0 1rem}
            caption{text-align:left;color:var(--muted);padding:0 0 .4rem;max-width:min(46rem,calc(100vw - 2.5rem))}
            th,td{padding:.35rem 1.1rem .35rem 0;text-align:right;font-weight:400;vertical-align:top;white-space:nowrap}
            th:last-child,td:last-child{padding-right:0}
            th:first-child{text-align:left;white-space:normal;overflow-wrap:anywhere;min-width:9rem;max-width:26rem}
            thead th{color:var(--muted);vertical-align:bottom;border-bottom:1px solid var(--text)}
            tbody tr{border-bottom:1px solid var(--rule)}
            .list th:first-child{min-width:12rem}
            .list a{text-decoration-thickness:1px}
            :is(.list,.months,.actors,.pairs) :is(td,thead th):nth-child(2),:is(.pairs,.estimated) :is(td,thead th):nth-child(3),
            .pairs.estimated :is(td,thead th):nth-child(4){text-align:left}
            :is(.words,.months,.actors,.pairs) th:first-child{min-width:5.5rem}
            .words th:first-child{min-width:6.75rem}
            .est span{display:block}
            .est .sr{display:inline}
            .est [aria-hidden]{display:inline-block;min-width:1.2em;color:var(--muted)}
            .list .hint{margin:.1rem 0 0;font-size:.85rem}
            .words td:last-child,.words thead th:last-child{text-align:left;white-space:normal;overflow-wrap:anywhere;min-width:12rem}
            .bars span{font-size:.85rem;color:var(--muted)}
            .bars{display:inline-block;text-align:left}
            .meaning{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1.25rem;margin:.25rem 0 0;max-width:60rem}
            .meaning dd{margin:0}
            .facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem 1rem;margin:.5rem 0 1rem;font-size:.95rem}
            .facts dt{color:var(--muted)}
            .facts dd{margin:0;overflow-wrap:anywhere}
            .m{display:inline-block;min-width:1.35em;padding:0 .2em;margin-right:.45em;border-radius:.2em;text-align:center;
            font-size:.78em;font-weight:700;line-height:1.5;color:var(--ground);background:var(--ink);
            user-select:none;-webkit-user-select:none;font-variant-ligatures:none}
            .open{padding-left:2.2rem}
            .open a{text-decoration-thickness:1px}
            .open li{padding:.4rem 0;border-bottom:1px solid var(--rule)}
            .open p{margin:.1rem 0;max-width:60rem;overflow-wrap:anywhere}
            .strip{display:flex;gap:.5rem;align-items:stretch;margin:.75rem 0}
            .strip svg{height:auto;max-width:calc(100% - 1.5rem)}
            .lanes{display:flex;flex-direction:column;justify-content:space-around;font-size:.8rem;font-weight:700;line-height:1}
            .lanes span{color:var(--ink)}
            .strip a:hover rect{stroke:var(--text);stroke-width:2}
            .numbers a{display:inline-block;padding:.1rem .3rem}
            .legend{list-style:none;margin:.25rem 0 1.25rem;padding:0;display:flex;flex-wrap:wrap;gap:.5rem .75rem;font-size:.9rem}
            .key{padding:.15rem .6rem}
            .key .sr{display:none}
            .text{max-width:76rem}
            .block{margin:0 0 1.1rem}
            .kind{color:var(--muted);font-size:.8rem;margin:0 0 .1rem}
            :is(.quote,.list,.table,.caption) .t{margin-left:1.25rem}
            .s{display:grid;grid-template-columns:minmax(0,44rem) minmax(14rem,22rem);gap:0 1.5rem;margin:.2rem 0}
            .t{margin:0;padding:.3rem .6rem .35rem;font-size:1.05rem;font-weight:400;max-width:none;overflow-wrap:anywhere}
            h3.t{font-weight:650}
            .title h3.t{font-size:1.25rem;line-height:1.35}
            .caption .t,.table .t{font-size:.95rem}
            .t,.key{background:var(--back);border-left:.35rem solid var(--ink);border-radius:.15rem}
            .unsure>.t,.key.unsure{border-left-style:dashed}
            .unsure .m{background:var(--back);color:var(--ink);box-shadow:inset 0 0 0 1.5px var(--ink)}
            .out>.t,.key.out{background:none;border-left-style:dotted}
            .out .m{background:none;color:var(--ink);box-shadow:inset 0 0 0 1.5px var(--ink)}
            .side{font-size:.85rem;line-height:1.4;padding:.35rem 0;color:var(--text);overflow-wrap:anywhere}
            .side p{margin:0}
            .who>span{display:block}
            .who .hint{font-size:inherit}
            .who bdi{font-weight:600}
            .doubt{color:var(--muted)}
            summary{cursor:pointer;color:var(--muted)}
            details dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .75rem;margin:.25rem 0 .5rem}
            details dt{color:var(--muted)}
            details dd{margin:0}
            .s:target>.t{outline:3px solid var(--accent);outline-offset:2px}
            @media screen and (max-width:52rem){
            body{padding:0 1rem 2rem}
            .s{display:block;margin:0 0 .6rem}
            .side{padding:.15rem 0 .15rem .95rem}
            .who>span{display:inline;margin-right:.75rem}
            h1{font-size:1.4rem}
            table{font-size:.85rem}
            th,td{padding-right:.8rem}
            .words td:last-child,.words thead th:last-child{min-width:7.5rem}
            .meaning,.facts{grid-template-columns:minmax(0,1fr)}
            .meaning dd,.facts dd{margin:0 0 .4rem}
            :is(.quote,.list,.table,.caption) .t{margin-left:.5rem}
            }
            @media print{
            @page{margin:15mm}
            :root{--ground:#fff}
            html{font-size:9pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
            body{max-width:none;padding:0}
            nav,.skip{display:none}
            .s{grid-template-columns:minmax(0,2fr) minmax(0,1fr);break-inside:avoid}
            tr,figure,.open li{break-inside:avoid}
            h2,h3,caption{break-after:avoid}
            .scroll{overflow:visible}
            th,td{white-space:normal;padding-right:.5rem}
            a{text-decoration:none}
            }
            """;

    private PagesStyle() {}
}
