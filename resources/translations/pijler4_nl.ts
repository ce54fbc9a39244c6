<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_BE" sourcelanguage="nl_BE">
<context>
    <name>CommandPalette</name>
    <message numerus="yes">
        <source>%n resultaat(en)</source>
        <translation>
            <numerusform>%n resultaat</numerusform>
            <numerusform>%n resultaten</numerusform>
        </translation>
    </message>
</context>
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
    <name>Counting</name>
    <message numerus="yes">
        <source>%n activiteit(en)</source>
        <translation>
            <numerusform>%n activiteit</numerusform>
            <numerusform>%n activiteiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisatie(s)</source>
        <translation>
            <numerusform>%n organisatie</numerusform>
            <numerusform>%n organisaties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(en)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instelling(en)</source>
        <translation>
            <numerusform>%n instelling</numerusform>
            <numerusform>%n instellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stap(pen) teruggezet.</source>
        <translation>
            <numerusform>%n stap teruggezet.</numerusform>
            <numerusform>%n stappen teruggezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stap(pen) opnieuw gedaan.</source>
        <translation>
            <numerusform>%n stap opnieuw gedaan.</numerusform>
            <numerusform>%n stappen opnieuw gedaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dit neemt deze stap terug en %n latere stap(pen).</source>
        <translation>
            <numerusform>Dit neemt deze stap terug en %n latere stap.</numerusform>
            <numerusform>Dit neemt deze stap terug en %n latere stappen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dit doet deze stap opnieuw en %n eerdere stap(pen).</source>
        <translation>
            <numerusform>Dit doet deze stap opnieuw en %n eerdere stap.</numerusform>
            <numerusform>Dit doet deze stap opnieuw en %n eerdere stappen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stap(pen)</source>
        <translation>
            <numerusform>%n stap</numerusform>
            <numerusform>%n stappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Toon nog %n rij(en)</source>
        <translation>
            <numerusform>Toon nog %n rij</numerusform>
            <numerusform>Toon nog %n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>en nog %n veld(en)</source>
        <translation>
            <numerusform>en nog %n veld</numerusform>
            <numerusform>en nog %n velden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) in de prullenbak</source>
        <translation>
            <numerusform>%n rij in de prullenbak</numerusform>
            <numerusform>%n rijen in de prullenbak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuk(s) teruggezet.</source>
        <translation>
            <numerusform>%n stuk teruggezet.</numerusform>
            <numerusform>%n stuks teruggezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ook %n organisatie(s) kwam(en) terug.</source>
        <translation>
            <numerusform>Ook %n organisatie kwam terug.</numerusform>
            <numerusform>Ook %n organisaties kwamen terug.</numerusform>
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
    <name>OrganisationCard</name>
    <message numerus="yes">
        <source>in je Excel, %n rij(en): {rows}</source>
        <translation>
            <numerusform>in je Excel, rij {rows}</numerusform>
            <numerusform>in je Excel, %n rijen: {rows}</numerusform>
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
    <name>ProblemModel</name>
    <message numerus="yes">
        <source>Nog %n soort(en) meer. F8 brengt je erheen.</source>
        <translation>
            <numerusform>Nog %n soort meer. F8 brengt je erheen.</numerusform>
            <numerusform>Nog %n soorten meer. F8 brengt je erheen.</numerusform>
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
        <source>%n cel(len)</source>
        <translation>
            <numerusform>%n cel</numerusform>
            <numerusform>%n cellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message numerus="yes">
        <source>Waarom verwijder je %n activiteit(en)?</source>
        <translation>
            <numerusform>Waarom verwijder je %n activiteit?</numerusform>
            <numerusform>Waarom verwijder je %n activiteiten?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message numerus="yes">
        <source>%n rij(en). Verbeter een cel, of los alles tegelijk op rechts.</source>
        <translation>
            <numerusform>%n rij. Verbeter een cel, of los alles tegelijk op rechts.</numerusform>
            <numerusform>%n rijen. Verbeter een cel, of los alles tegelijk op rechts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message numerus="yes">
        <source>%n activiteit(en)</source>
        <translation>
            <numerusform>%n activiteit</numerusform>
            <numerusform>%n activiteiten</numerusform>
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
        <source>Bewaar de %n tegengehouden rij(en) in een Excel, zodat ik ze kan aanvullen</source>
        <translation>
            <numerusform>Bewaar de tegengehouden rij in een Excel, zodat ik ze kan aanvullen</numerusform>
            <numerusform>Bewaar de %n tegengehouden rijen in een Excel, zodat ik ze kan aanvullen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activiteit(en) uit '{file}' staan nu in Pijler 4.</source>
        <translation>
            <numerusform>%n activiteit uit '{file}' staat nu in Pijler 4.</numerusform>
            <numerusform>%n activiteiten uit '{file}' staan nu in Pijler 4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) bewaard in '{file}', met de reden erbij.</source>
        <translation>
            <numerusform>%n rij bewaard in '{file}', met de reden erbij.</numerusform>
            <numerusform>%n rijen bewaard in '{file}', met de reden erbij.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nieuwe organisatie(s): {names}</source>
        <translation>
            <numerusform>%n nieuwe organisatie: {names}</numerusform>
            <numerusform>%n nieuwe organisaties: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bij %n organisatie(s) vullen we iets aan.</source>
        <translation>
            <numerusform>Bij %n organisatie vullen we iets aan.</numerusform>
            <numerusform>Bij %n organisaties vullen we iets aan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) zonder gegevens, zoals titels, totalen en nota's.</source>
        <translation>
            <numerusform>%n rij zonder gegevens, zoals een titel, totaal of nota.</numerusform>
            <numerusform>%n rijen zonder gegevens, zoals titels, totalen en nota's.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) sla je zelf over.</source>
        <translation>
            <numerusform>%n rij sla je zelf over.</numerusform>
            <numerusform>%n rijen sla je zelf over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>Nog %n rij(en) aan te vullen. Je mag verdergaan: die slaan we dan over.</source>
        <translation>
            <numerusform>Nog %n rij aan te vullen. Je mag verdergaan: die slaan we dan over.</numerusform>
            <numerusform>Nog %n rijen aan te vullen. Je mag verdergaan: die slaan we dan over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nog %n vraag (vragen) over datums, rechts.</source>
        <translation>
            <numerusform>Nog %n vraag over datums, rechts.</numerusform>
            <numerusform>Nog %n vragen over datums, rechts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nog %n vraag (vragen) te beslissen.</source>
        <translation>
            <numerusform>Nog %n vraag te beslissen.</numerusform>
            <numerusform>Nog %n vragen te beslissen.</numerusform>
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
