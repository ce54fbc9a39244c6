<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_BE" sourcelanguage="nl_BE">
<context>
    <name>ColumnModel</name>
    <message numerus="yes">
        <source>%n cel(len) gevuld</source>
        <translation>
            <numerusform>%n cel gevuld</numerusform>
            <numerusform>%n cellen gevuld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cel(len) nakijken</source>
        <translation>
            <numerusform>%n cel nakijken</numerusform>
            <numerusform>%n cellen nakijken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n activiteit(en) ingelezen.</source>
        <translation>
            <numerusform>%n activiteit ingelezen.</numerusform>
            <numerusform>%n activiteiten ingelezen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message numerus="yes">
        <source>en nog %n rij(en)</source>
        <translation>
            <numerusform>en nog %n rij</numerusform>
            <numerusform>en nog %n rijen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>En nog %n andere soort(en), zie de tabel.</source>
        <translation>
            <numerusform>En nog %n andere soort, zie de tabel.</numerusform>
            <numerusform>En nog %n andere soorten, zie de tabel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cel(len)</source>
        <translation>
            <numerusform>%n cel</numerusform>
            <numerusform>%n cellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message numerus="yes">
        <source>%n rij(en)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message numerus="yes">
        <source>uitleg bij %n code(s)</source>
        <translation>
            <numerusform>uitleg bij %n code</numerusform>
            <numerusform>uitleg bij %n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kolom(men)</source>
        <translation>
            <numerusform>%n kolom</numerusform>
            <numerusform>%n kolommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>En nog %n andere wijziging(en).</source>
        <translation>
            <numerusform>En nog %n andere wijziging.</numerusform>
            <numerusform>En nog %n andere wijzigingen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>%n rij(en) met een vraag of zonder naam lezen we nu niet in. Je mag verdergaan.</source>
        <translation>
            <numerusform>%n rij met een vraag of zonder naam lezen we nu niet in. Je mag verdergaan.</numerusform>
            <numerusform>%n rijen met een vraag of zonder naam lezen we nu niet in. Je mag verdergaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lees %n rij(en) in</source>
        <translation>
            <numerusform>Lees %n rij in</numerusform>
            <numerusform>Lees %n rijen in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueModel</name>
    <message numerus="yes">
        <source>%n cel(len)</source>
        <translation>
            <numerusform>%n cel</numerusform>
            <numerusform>%n cellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValuePanel</name>
    <message numerus="yes">
        <source>%n cel(len) gevuld</source>
        <translation>
            <numerusform>%n cel gevuld</numerusform>
            <numerusform>%n cellen gevuld</numerusform>
        </translation>
    </message>
</context>
</TS>
