<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_BE" sourcelanguage="nl_BE">
<context>
    <name>ColumnModel</name>
    <message numerus="yes">
        <source>%n cel(len) gevuld</source>
        <translation>
            <numerusform>%Ln cel gevuld</numerusform>
            <numerusform>%Ln cellen gevuld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cel(len) nakijken</source>
        <translation>
            <numerusform>%Ln cel nakijken</numerusform>
            <numerusform>%Ln cellen nakijken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message numerus="yes">
        <source>%n resultaat(en)</source>
        <translation>
            <numerusform>%Ln resultaat</numerusform>
            <numerusform>%Ln resultaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n paar/paren om te bekijken</source>
        <translation>
            <numerusform>%Ln paar om te bekijken</numerusform>
            <numerusform>%Ln paren om te bekijken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paar/paren moet je zelf bekijken.</source>
        <translation>
            <numerusform>%Ln paar moet je zelf bekijken.</numerusform>
            <numerusform>%Ln paren moet je zelf bekijken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisatie(s) samengevoegd.</source>
        <translation>
            <numerusform>%Ln organisatie samengevoegd.</numerusform>
            <numerusform>%Ln organisaties samengevoegd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activiteit(en)</source>
        <translation>
            <numerusform>%Ln activiteit</numerusform>
            <numerusform>%Ln activiteiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisatie(s)</source>
        <translation>
            <numerusform>%Ln organisatie</numerusform>
            <numerusform>%Ln organisaties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(en)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instelling(en)</source>
        <translation>
            <numerusform>%Ln instelling</numerusform>
            <numerusform>%Ln instellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stap(pen) teruggezet.</source>
        <translation>
            <numerusform>%Ln stap teruggezet.</numerusform>
            <numerusform>%Ln stappen teruggezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stap(pen) opnieuw gedaan.</source>
        <translation>
            <numerusform>%Ln stap opnieuw gedaan.</numerusform>
            <numerusform>%Ln stappen opnieuw gedaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dit neemt deze stap terug en %n latere stap(pen).</source>
        <translation>
            <numerusform>Dit neemt deze stap terug en %Ln latere stap.</numerusform>
            <numerusform>Dit neemt deze stap terug en %Ln latere stappen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dit doet deze stap opnieuw en %n eerdere stap(pen).</source>
        <translation>
            <numerusform>Dit doet deze stap opnieuw en %Ln eerdere stap.</numerusform>
            <numerusform>Dit doet deze stap opnieuw en %Ln eerdere stappen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stap(pen)</source>
        <translation>
            <numerusform>%Ln stap</numerusform>
            <numerusform>%Ln stappen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Toon nog %n rij(en)</source>
        <translation>
            <numerusform>Toon nog %Ln rij</numerusform>
            <numerusform>Toon nog %Ln rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>en nog %n veld(en)</source>
        <translation>
            <numerusform>en nog %Ln veld</numerusform>
            <numerusform>en nog %Ln velden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuk(s) in de prullenbak</source>
        <translation>
            <numerusform>%Ln stuk in de prullenbak</numerusform>
            <numerusform>%Ln stuks in de prullenbak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuk(s) teruggezet.</source>
        <translation>
            <numerusform>%Ln stuk teruggezet.</numerusform>
            <numerusform>%Ln stuks teruggezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ook %n organisatie(s) kwam(en) terug.</source>
        <translation>
            <numerusform>Ook %Ln organisatie kwam terug.</numerusform>
            <numerusform>Ook %Ln organisaties kwamen terug.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n activiteit(en) ingelezen.</source>
        <translation>
            <numerusform>%Ln activiteit ingelezen.</numerusform>
            <numerusform>%Ln activiteiten ingelezen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenPoints</name>
    <message numerus="yes">
        <source>%n organisatie(s) zijn misschien gestopt: we laten ze staan.</source>
        <translation>
            <numerusform>%Ln organisatie is misschien gestopt: we laten ze staan.</numerusform>
            <numerusform>%Ln organisaties zijn misschien gestopt: we laten ze staan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cel(len) na te kijken: wat we niet begrijpen, lezen we niet in.</source>
        <translation>
            <numerusform>%Ln cel na te kijken: wat we niet begrijpen, lezen we niet in.</numerusform>
            <numerusform>%Ln cellen na te kijken: wat we niet begrijpen, lezen we niet in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open vraag (vragen) over datums: die lezen we niet in.</source>
        <translation>
            <numerusform>%Ln open vraag over datums: die lezen we niet in.</numerusform>
            <numerusform>%Ln open vragen over datums: die lezen we niet in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) met een open vraag: die lezen we niet in.</source>
        <translation>
            <numerusform>%Ln rij met een open vraag: die lezen we niet in.</numerusform>
            <numerusform>%Ln rijen met een open vraag: die lezen we niet in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisatie(s) lijken op een andere, we lezen ze apart in: {names}</source>
        <translation>
            <numerusform>%Ln organisatie lijkt op een andere, we lezen ze apart in: {names}</numerusform>
            <numerusform>%Ln organisaties lijken op een andere, we lezen ze apart in: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisatie(s) lezen we als een andere: {names}</source>
        <translation>
            <numerusform>%Ln organisatie lezen we als een andere: {names}</numerusform>
            <numerusform>%Ln organisaties lezen we als een andere: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganisationCard</name>
    <message numerus="yes">
        <source>in je Excel, %n rij(en): {rows}</source>
        <translation>
            <numerusform>in je Excel, rij {rows}</numerusform>
            <numerusform>in je Excel, %Ln rijen: {rows}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message numerus="yes">
        <source>en nog %n rij(en)</source>
        <translation>
            <numerusform>en nog %Ln rij</numerusform>
            <numerusform>en nog %Ln rijen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message numerus="yes">
        <source>Nog %n soort(en) meer. F8 brengt je erheen.</source>
        <translation>
            <numerusform>Nog %Ln soort meer. F8 brengt je erheen.</numerusform>
            <numerusform>Nog %Ln soorten meer. F8 brengt je erheen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en)</source>
        <translation>
            <numerusform>%Ln rij</numerusform>
            <numerusform>%Ln rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cel(len)</source>
        <translation>
            <numerusform>%Ln cel</numerusform>
            <numerusform>%Ln cellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message numerus="yes">
        <source>Waarom verwijder je %n activiteit(en)?</source>
        <translation>
            <numerusform>Waarom verwijder je %Ln activiteit?</numerusform>
            <numerusform>Waarom verwijder je %Ln activiteiten?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message numerus="yes">
        <source>%n rij(en). Verbeter een cel, of los alles tegelijk op rechts.</source>
        <translation>
            <numerusform>%Ln rij. Verbeter een cel, of los alles tegelijk op rechts.</numerusform>
            <numerusform>%Ln rijen. Verbeter een cel, of los alles tegelijk op rechts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message numerus="yes">
        <source>%n activiteit(en)</source>
        <translation>
            <numerusform>%Ln activiteit</numerusform>
            <numerusform>%Ln activiteiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message numerus="yes">
        <source>uitleg bij %n code(s)</source>
        <translation>
            <numerusform>uitleg bij %Ln code</numerusform>
            <numerusform>uitleg bij %Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en)</source>
        <translation>
            <numerusform>%Ln rij</numerusform>
            <numerusform>%Ln rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kolom(men)</source>
        <translation>
            <numerusform>%Ln kolom</numerusform>
            <numerusform>%Ln kolommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n organisatie(s) zetten we op gestopt.</source>
        <translation>
            <numerusform>%Ln organisatie zetten we op gestopt.</numerusform>
            <numerusform>%Ln organisaties zetten we op gestopt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bewaar de %n tegengehouden rij(en) in een Excel, zodat ik ze kan aanvullen</source>
        <translation>
            <numerusform>Bewaar de tegengehouden rij in een Excel, zodat ik ze kan aanvullen</numerusform>
            <numerusform>Bewaar de %Ln tegengehouden rijen in een Excel, zodat ik ze kan aanvullen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activiteit(en) uit &apos;{file}&apos; staan nu in Pijler 4.</source>
        <translation>
            <numerusform>%Ln activiteit uit &apos;{file}&apos; staat nu in Pijler 4.</numerusform>
            <numerusform>%Ln activiteiten uit &apos;{file}&apos; staan nu in Pijler 4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) bewaard in &apos;{file}&apos;, met de reden erbij.</source>
        <translation>
            <numerusform>%Ln rij bewaard in &apos;{file}&apos;, met de reden erbij.</numerusform>
            <numerusform>%Ln rijen bewaard in &apos;{file}&apos;, met de reden erbij.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nieuwe organisatie(s): {names}</source>
        <translation>
            <numerusform>%Ln nieuwe organisatie: {names}</numerusform>
            <numerusform>%Ln nieuwe organisaties: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bij %n organisatie(s) vullen we iets aan.</source>
        <translation>
            <numerusform>Bij %Ln organisatie vullen we iets aan.</numerusform>
            <numerusform>Bij %Ln organisaties vullen we iets aan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) zonder gegevens, zoals titels, totalen en nota&apos;s.</source>
        <translation>
            <numerusform>%Ln rij zonder gegevens, zoals een titel, totaal of nota.</numerusform>
            <numerusform>%Ln rijen zonder gegevens, zoals titels, totalen en nota&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) sla je zelf over.</source>
        <translation>
            <numerusform>%Ln rij sla je zelf over.</numerusform>
            <numerusform>%Ln rijen sla je zelf over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) staan er meermaals in: we tellen ze één keer.</source>
        <translation>
            <numerusform>%Ln rij staat er meermaals in: we tellen ze één keer.</numerusform>
            <numerusform>%Ln rijen staan er meermaals in: we tellen ze één keer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) zijn niet ingelezen: er ontbreekt iets, of er is een vraag.</source>
        <translation>
            <numerusform>%Ln rij is niet ingelezen: er ontbreekt iets, of er is een vraag.</numerusform>
            <numerusform>%Ln rijen zijn niet ingelezen: er ontbreekt iets, of er is een vraag.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>Nog %n rij(en) aan te vullen. Je mag verdergaan: die slaan we dan over.</source>
        <translation>
            <numerusform>Nog %Ln rij aan te vullen. Je mag verdergaan: die slaan we dan over.</numerusform>
            <numerusform>Nog %Ln rijen aan te vullen. Je mag verdergaan: die slaan we dan over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nog %n vraag (vragen) over datums, rechts.</source>
        <translation>
            <numerusform>Nog %Ln vraag over datums, rechts.</numerusform>
            <numerusform>Nog %Ln vragen over datums, rechts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nog %n vraag (vragen) te beslissen.</source>
        <translation>
            <numerusform>Nog %Ln vraag te beslissen.</numerusform>
            <numerusform>Nog %Ln vragen te beslissen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lees %n rij(en) in</source>
        <translation>
            <numerusform>Lees %Ln rij in</numerusform>
            <numerusform>Lees %Ln rijen in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueModel</name>
    <message numerus="yes">
        <source>%n cel(len)</source>
        <translation>
            <numerusform>%Ln cel</numerusform>
            <numerusform>%Ln cellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValuePanel</name>
    <message numerus="yes">
        <source>%n cel(len) gevuld</source>
        <translation>
            <numerusform>%Ln cel gevuld</numerusform>
            <numerusform>%Ln cellen gevuld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{understood} van %n cel(len) begrepen</source>
        <translation>
            <numerusform>{understood} van %Ln cel begrepen</numerusform>
            <numerusform>{understood} van %Ln cellen begrepen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message numerus="yes">
        <source>%n van {total} verandert(en).</source>
        <translation>
            <numerusform>%Ln van {total} verandert.</numerusform>
            <numerusform>%Ln van {total} veranderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activiteit(en) wijzigen</source>
        <translation>
            <numerusform>%Ln activiteit wijzigen</numerusform>
            <numerusform>%Ln activiteiten wijzigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message numerus="yes">
        <source>%n is (zijn) gestopt en bleef (bleven) zoals het was</source>
        <translation>
            <numerusform>%Ln is gestopt en bleef zoals het was</numerusform>
            <numerusform>%Ln zijn gestopt en bleven zoals ze waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heeft(en) nog bewijs nodig</source>
        <translation>
            <numerusform>%Ln heeft nog bewijs nodig</numerusform>
            <numerusform>%Ln hebben nog bewijs nodig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loopt(en) nu niet</source>
        <translation>
            <numerusform>%Ln loopt nu niet</numerusform>
            <numerusform>%Ln lopen nu niet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activiteit(en) gewijzigd.</source>
        <translation>
            <numerusform>%Ln activiteit gewijzigd.</numerusform>
            <numerusform>%Ln activiteiten gewijzigd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bleef(en) gelijk: intussen elders gewijzigd.</source>
        <translation>
            <numerusform>%Ln bleef gelijk: intussen elders gewijzigd.</numerusform>
            <numerusform>%Ln bleven gelijk: intussen elders gewijzigd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en) gekopieerd. Plak ze in Excel met Ctrl+V.</source>
        <translation>
            <numerusform>%Ln rij gekopieerd. Plak ze in Excel met Ctrl+V.</numerusform>
            <numerusform>%Ln rijen gekopieerd. Plak ze in Excel met Ctrl+V.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetRow</name>
    <message numerus="yes">
        <source>{value}, %n resultaat(en)</source>
        <translation>
            <numerusform>{value}, %Ln resultaat</numerusform>
            <numerusform>{value}, %Ln resultaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferFacets</name>
    <message numerus="yes">
        <source>Taalniveau {level}, %n resultaat(en)</source>
        <translation>
            <numerusform>Taalniveau {level}, %Ln resultaat</numerusform>
            <numerusform>Taalniveau {level}, %Ln resultaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message numerus="yes">
        <source>%n vrije plaats(en)</source>
        <translation>
            <numerusform>%Ln vrije plaats</numerusform>
            <numerusform>%Ln vrije plaatsen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resultaat(en)</source>
        <translation>
            <numerusform>%Ln resultaat</numerusform>
            <numerusform>%Ln resultaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>en nog %n veld(en)</source>
        <translation>
            <numerusform>en nog %Ln veld</numerusform>
            <numerusform>en nog %Ln velden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HasOfferDialog</name>
    <message numerus="yes">
        <source>%n activiteit(en)</source>
        <translation>
            <numerusform>%Ln activiteit</numerusform>
            <numerusform>%Ln activiteiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeFoot</name>
    <message numerus="yes">
        <source>%n initiatief/initiatieven</source>
        <translation>
            <numerusform>%Ln initiatief</numerusform>
            <numerusform>%Ln initiatieven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gat(en) wordt/worden ingevuld</source>
        <translation>
            <numerusform>%Ln gat wordt ingevuld</numerusform>
            <numerusform>%Ln gaten worden ingevuld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Toon %n stopgezet(te)</source>
        <translation>
            <numerusform>Toon %Ln stopgezet</numerusform>
            <numerusform>Toon %Ln stopgezette</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefCard</name>
    <message numerus="yes">
        <source>%n duo('s)</source>
        <translation>
            <numerusform>%Ln duo</numerusform>
            <numerusform>%Ln duo's</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plaats(en)</source>
        <translation>
            <numerusform>%Ln plaats</numerusform>
            <numerusform>%Ln plaatsen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message numerus="yes">
        <source>%n andere taak/taken is/zijn nog niet klaar.</source>
        <translation>
            <numerusform>%Ln andere taak is nog niet klaar.</numerusform>
            <numerusform>%Ln andere taken zijn nog niet klaar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InitiativesPage</name>
    <message numerus="yes">
        <source>%n initiatief/initiatieven vraagt/vragen aandacht</source>
        <translation>
            <numerusform>%Ln initiatief vraagt aandacht</numerusform>
            <numerusform>%Ln initiatieven vragen aandacht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateTasks</name>
    <message numerus="yes">
        <source>%n week/weken voor de start</source>
        <translation>
            <numerusform>%Ln week voor de start</numerusform>
            <numerusform>%Ln weken voor de start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week/weken na de start</source>
        <translation>
            <numerusform>%Ln week na de start</numerusform>
            <numerusform>%Ln weken na de start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dag(en) voor de start</source>
        <translation>
            <numerusform>%Ln dag voor de start</numerusform>
            <numerusform>%Ln dagen voor de start</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dag(en) na de start</source>
        <translation>
            <numerusform>%Ln dag na de start</numerusform>
            <numerusform>%Ln dagen na de start</numerusform>
        </translation>
    </message>
</context>
</TS>
