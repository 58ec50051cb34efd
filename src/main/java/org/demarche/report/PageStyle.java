package org.demarche.report;

/** How the evaluation's page looks: one calm column, on screens of any width and on paper. */
final class PageStyle {

    static final String RULES =
            """
            *{box-sizing:border-box}
            html{-webkit-text-size-adjust:100%}
            body{margin:0;background:var(--ground);color:var(--text);line-height:1.5;font-size:1rem;
            font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif}
            main{max-width:70rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
            h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem;font-weight:650;overflow-wrap:anywhere}
            h2{font-size:1.35rem;line-height:1.25;margin:3.5rem 0 .5rem;font-weight:650;overflow-wrap:anywhere}
            h3{font-size:1.1rem;margin:2.5rem 0 .25rem;font-weight:650}
            h4{font-size:1rem;margin:0;font-weight:650;overflow-wrap:anywhere}
            p{margin:.35rem 0;max-width:44rem;text-wrap:pretty}
            a{color:var(--text);text-decoration-color:var(--accent);text-decoration-thickness:2px;text-underline-offset:.2em}
            main section[id]{border-top:1px solid var(--rule);margin-top:3.5rem}
            main section[id] h2{margin-top:1.5rem;font-size:1.6rem}
            .data,.place,footer{color:var(--muted);font-size:.9rem;overflow-wrap:anywhere}
            .summaries{display:grid;gap:0 3rem;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr))}
            .summary h2{margin:2.25rem 0 .25rem}
            .headline{font-size:1.25rem;line-height:1.4}
            .summary ul{margin:.5rem 0 0;padding-left:1.2rem;max-width:44rem}
            .summary li{margin:.2rem 0}
            aside{margin-top:2.5rem;padding:.25rem 0 .25rem 1.25rem;border-left:3px solid var(--rule);font-size:.95rem}
            aside h2{font-size:1rem;margin:.25rem 0}
            .pair{display:grid;gap:1.25rem 3rem;margin-top:1rem;align-items:start}
            .pair div,.pair figure{min-width:0}
            figure{margin:0}
            .scroll{overflow-x:auto}
            svg{display:block;max-width:100%;height:auto}
            .wide svg{max-width:none}
            table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;margin:0 0 1.5rem}
            caption{text-align:left;color:var(--muted);padding:0 0 .4rem;max-width:30rem}
            th,td{padding:.3rem .9rem .3rem 0;text-align:right;font-weight:400;vertical-align:top}
            th:last-child,td:last-child{padding-right:0}
            td{white-space:nowrap}
            th:first-child{text-align:left;overflow-wrap:anywhere;min-width:7.5rem}
            thead th{color:var(--muted);vertical-align:bottom;border-bottom:1px solid var(--text)}
            tbody tr{border-bottom:1px solid var(--rule)}
            .mistakes{padding:0;margin:1rem 0 0;list-style-position:inside}
            .mistakes li{border-top:1px solid var(--rule);padding:.9rem 0;break-inside:avoid}
            .mistakes h4{display:inline}
            .mistakes p{max-width:48rem;overflow-wrap:anywhere}
            .sentence{font-size:1.05rem}
            .neighbour{color:var(--muted);font-size:.9rem}
            .tag{display:inline-block;min-width:3.5rem}
            .answer,.place{font-size:.9rem}
            .answer span,.place span{display:inline-block;margin-right:1.25rem}
            .place bdi{margin-right:1.25rem}
            footer{margin-top:4rem}
            @media (min-width:60rem){.pair:not(.wide){grid-template-columns:28.2rem minmax(0,1fr)}}
            @media (max-width:30rem){
            main{padding-top:1.5rem}
            table{font-size:.8rem}
            th,td{padding-right:.5rem}
            th:first-child{min-width:5.5rem}
            }
            @media print{
            @page{margin:15mm}
            :root{--ground:#fff}
            html{font-size:9pt}
            table{font-size:.8rem}
            th,td{padding-right:.5rem}
            td{white-space:normal}
            th:first-child{min-width:5.5rem}
            main{max-width:none;padding:0}
            main section[id]{break-before:page;border-top:0;margin-top:0}
            h2,h3,h4,caption{break-after:avoid}
            .part,figure,table,aside,.summary{break-inside:avoid}
            .scroll{overflow:visible}
            .pair:not(.wide){grid-template-columns:1fr 1fr;gap:1rem}
            a{text-decoration:none}
            }
            """;

    private PageStyle() {}
}
