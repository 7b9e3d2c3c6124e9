# Every sentence on screen, in Turkish; stands below the Dutch (docs/languages.md). Words to type stay Dutch, in quotes.

## Buttons

ask-button = Soru sor
how-button = Bu nasıl çalışır?
send-button = Sorumu gönder
accept-button = Yardım ederim
decline-button = Şimdi değil
resolve-button = Tamam
release-button = Soruyu geri ver
hand-over-button = Service Desk'e gönder
cancel-button = Artık yardım gerekmiyor
wait-button = Bekle: { $when }
confirm-button = Evet, çözüldü
reopen-button = Hayır, henüz değil
chat-button = Sohbet et: { $name }
call-button = Ara: { $name }
thumb-up-button = 👍 İyi yardım etti
thumb-down-button = 👎 İyi yardım etmedi
minutes-button = { $minutes }
more-button = Daha çok
topic-button = Konuyu kaydet
topic-other-button = Başka konu seç
took-other-button = Başka süre seç
yes-button = Evet
no-button = Hayır
add-button = Evet, ekle
new-question-button = Hayır, yeni soru
department-button = Bu benim bölümüm
no-department-button = Bilmiyorum
show-button = { $number } numaralı soruyu göster
solved-button = { $number } numaralı soru çözüldü
can-help-button = Yine yardım edebilirim
pause-button = Biraz ara
off-today-button = Bugün
off-tomorrow-button = Yarın
again-button = Tekrar dene

## Parts of sentences

when-day = { $day } saat { $time }
moment-day = { $day } saat { $time }
moment-today = Saat { $time }
lasting-today = saat { $time }
number = Soru { $number }
somebody = Bir iş arkadaşı
typed-twin = Düğme çalışmıyor mu? Yaz: "{ $word }".
no-card = Bu ekran kartı gösteremiyor. Yaz: "hulp".
stop-word = stop
send-word = stuur
accept-word = ik help
resolve-word = klaar
yes-word = ja
own-question = Sorun:
added = Sonra eklenen:

## The worker: we search

have-question = Sorunu aldık.
asking-coaches = { $count ->
    [0] Şimdi senin için bir digicoach arıyoruz.
    [one] Şimdi 1 digicoach'a soruyoruz.
   *[other] Şimdi { $count } digicoach'a soruyoruz.
}
asking-colleagues = { $count ->
    [one] Şimdi 1 iş arkadaşına soruyoruz.
   *[other] Şimdi { $count } iş arkadaşına soruyoruz.
}
one-coach = Şu an başkası yok.
wait-minutes = Çoğu zaman { $minutes } dakika içinde bir digicoach gelir.
wait-hours = { $hours ->
    [one] Çoğu zaman 1 saat içinde bir digicoach gelir.
   *[other] Çoğu zaman { $hours } saat içinde bir digicoach gelir.
}
wait-today = Çoğu zaman bugün bir digicoach gelir.
leave-phone = Teams'i kapatabilirsin. Sana mesaj gelir.
leave-computer = Bilgisayarın yanında kal. Mesaj buraya gelir.
leave-computer-called = Oturumu kapatabilirsin. Digicoach seni arar veya yanına gelir.
leave-computer-later = Oturumu kapatabilirsin. Sonra Teams'e yine bak.
search-starts = { $moment } senin için bir digicoach ararız.
search-again = Senin için yine bir digicoach arıyoruz.
nobody-yet = Henüz kimse yardım edemedi. Aramaya devam ediyoruz.
hear-by = { $moment } sana haber veririz.
hear-soon = Yakında sana haber veririz.
nobody-at-all = Henüz kimse yardım edemedi. Ne yapmak istersin?
goes-on = Seçmezsen aramaya devam ederiz: { $when }.
search-resumes = Aramaya devam ederiz: { $when }.
closed-now = Bölümün şu an kapalı.
gave-up = { $name } yardım edemiyor. Başka birini arıyoruz.
gave-up-only = { $name } yardım edemiyor.
not-solved-yet = Henüz çözülmedi. Başka birini arıyoruz.
desk-meanwhile = Bekleyemez misin?
searching-summary = Senin için bir digicoach arıyoruz.
waiting-tip = Beklerken: { $title }
waiting-question = Şimdi oluyor mu?
waiting-works-button = Evet, oluyor
waiting-not-yet-button = Hayır, henüz değil

## The worker: somebody helps, and after

helped = { $name } sana yardım ediyor.
helped-message = { $name } sana mesaj gönderir.
look-up = Teams'te ara: { $name }.
more-to-say = Söyleyecek başka şey var mı? Buraya yaz.
helped-summary = Bir digicoach sana yardım ediyor.
is-it-solved = Şimdi oluyor mu?
helper-done = { $name } yardımı bitirdi.
closes-by-itself = Bir şey demezsen soruyu kapatırız: { $day }.
is-it-solved-summary = Sorun çözüldü mü?
solved = Ne güzel, oldu!
was-it-good = Yardım nasıldı? Bunu geçebilirsin.
rated = Cevabın için teşekkürler.
closed = Sorunu kapatıyoruz. Yine yardım gerekiyor mu? Buraya yaz.
closed-summary = Sorun kapandı.
cancelled = Artık yardım istemiyorsun. Aramayı bıraktık.
help-again = Yine yardım gerekiyor mu? Buraya yaz.
cancelled-summary = Aramayı bıraktık.
solved-by-tip = Ne güzel, oldu! Aramayı bıraktık.

## The worker: the Service Desk

desk-nobody = Üzgünüz. Hiçbir iş arkadaşı yardım edemedi.
desk-chosen = { $desk } sana yardım eder.
desk-sent-by = { $name } seni oraya gönderiyor: { $desk }.
desk-call = { $desk } numarası: { $phone }. Orayı ara.
desk-no-phone = Oradan yardım iste: { $desk }.
desk-hours = Açık: { $hours }.
desk-read-out = Bunu yüksek sesle oku:
desk-sentence = "Dag, mijn digicoach stuurt me door. Mijn vraag is nummer { $number }."
desk-sentence-nobody = "Dag, ik heb nog hulp nodig. Mijn vraag is nummer { $number }."
desk-summary = Service Desk sana yardım eder.
desk-known-summary = Service Desk'e böyle ulaşırsın.

## The coach: asked

offer = Bir iş arkadaşı yardım istiyor
offer-contact = Henüz kimse yardım edemedi. Sen edebilir misin?
offer-since = Bekliyor, başlangıç: { $when }.
offer-what-next = "Ik help" düğmesine bas. O zaman kim olduğunu görürsün.
offer-summary = Bir iş arkadaşı yardım istiyor.
declined = Peki, şimdi değil. Cevabın için teşekkürler.
declined-still = Yine de yardım edebilir misin? "Ik help" düğmesine bas.
declined-summary = Şimdi yardım etmiyorsun.
taken = { $name } yardım ediyor. Hazır olduğun için teşekkürler!
taken-summary = Bir iş arkadaşı yardım ediyor.
withdrawn = Yardımın artık gerekmiyor. Hazır olduğun için teşekkürler!
withdrawn-desk = Şimdi Service Desk yardım ediyor. Hazır olduğun için teşekkürler!
withdrawn-summary = Yardımın artık gerekmiyor.

## The coach: helping, and after

holding = Yardım ettiğin kişi: { $name }.
said-more = { $name } bir şey daha gönderdi.
said-more-summary = İş arkadaşın bir şey daha gönderdi.
holding-password = Hiçbir zaman parola sorma. İş arkadaşın kendisi yazsın.
still-helping = Bitti mi?
still-helping-how = O zaman "Klaar" düğmesine bas.
holding-summary = Bir iş arkadaşına yardım ediyorsun.
still-helping-summary = Bitti mi?
gave-back = Soruyu geri verdin. Başka birini arıyoruz.
gave-back-thanks = Söylediğin için teşekkürler.
not-helped-yet = İş arkadaşın henüz yardım almadı.
somebody-else = Başka birini arıyoruz. Senin bir şey yapman gerekmez.
gave-back-summary = Başka birini arıyoruz.
took = { $minutes ->
    [one] 1 dakika sürdü.
   *[other] { $minutes } dakika sürdü.
}
took-other = Doğru değil mi? Doğru süreye bas.
took-really = Gerçekten { $minutes } dakika mı sürdü? Doğru süreye bas.
took-chosen = { $minutes ->
    [one] 1 dakika seçtin. Teşekkürler!
   *[other] { $minutes } dakika seçtin. Teşekkürler!
}
topic-label = Konu neydi?
topic-error = Bir konu seç.
may-skip = Bunu geçebilirsin.
took-summary = Ne kadar sürdü?
sent-on = Soruyu Service Desk'e gönderdin.
sent-on-how = İş arkadaşın numarayı aldı. Yardımın için teşekkürler!
sent-on-summary = Service Desk yardım eder.

## Older messages

moved = { $number }. Yeni mesaj aşağıda.
moved-draft = Yeni mesaj aşağıda.
moved-summary = Yeni bir mesaj var.
notice-over = Bu mesaj artık gerekmiyor.

## A question that is not sent yet

draft = Sorun bu:
draft-more = Eklemek istediğin var mı? Buraya yaz.
draft-stop = Vazgeçtin mi? Yaz: "stop".
draft-summary = Sorunu gönder.
draft-unsent = Sorunu henüz göndermedin.
draft-unsent-how = "Stuur mijn vraag" düğmesine bas. O zaman yardım ararız.
draft-unsent-summary = Sorunu henüz göndermedin.
guess-department = Burada mı çalışıyorsun: { $department }?
which-department = Hangi bölümde çalışıyorsun?
which-department-why = O zaman oradaki bir iş arkadaşından yardım isteriz.
which-department-label = Bölümün
which-department-error = Bölümünü seç
department-summary = Hangi bölümde çalışıyorsun?
belongs = Bu, soruna ait mi?
belongs-by-itself = Bir şey demezsen ekleriz.
belongs-summary = Bu, soruna ait mi?
lapsed = Sorun gönderilmedi. Onu kapatıyoruz.
not-sent = Peki, sorunu göndermiyoruz.
not-sent-summary = Sorun gönderilmedi.
line-added = Bunu soruna ekledik.
line-added-summary = Bunu soruna ekledik.
lapsed-summary = Sorun gönderilmedi.

## A secret in what was typed

secret-look-out = Dikkat.
secret-seen-password = Mesajında belki bir parola var.
secret-seen-code = Mesajında belki bir kod var.
secret-seen-number = Mesajında belki kişisel bir numara var.
secret-seen-several = Mesajında belki gizli bir şey var.
secret-hidden = Onu gizledik. Digicoach'un onu görmez.
secret-wipe = Mesajını burada sohbette de sil.
secret-was-password = İçinde belki bir parola vardı. Onu saklamadık.
secret-was-code = İçinde belki bir kod vardı. Onu saklamadık.
secret-was-number = İçinde belki kişisel bir numara vardı. Onu saklamadık.
secret-was-several = İçinde belki gizli bir şey vardı. Onu saklamadık.
secret-summary = Mesajında bir şey gizledik.
secret-send-password = Parolasız gönder
secret-send-code = Kodsuz gönder
secret-send-number = Numarasız gönder
secret-send-several = Gizli şey olmadan gönder
secret-warn-phone = Bu başkasının numarası mı? O zaman yazma.
secret-warn-email = Bu başkasının e-posta adresi mi? O zaman yazma.
adjust-button = Sorumu değiştir
adjust = Sorunu değiştir
adjust-how = Kimsenin görmemesi gerekeni çıkar.
adjust-label = Sorun
adjust-empty = Önce sorunu yaz.
adjust-back-button = Sorumu yine göster
adjust-twin = Veya yaz: "pas mijn vraag aan: kan niet aanmelden"
adjust-summary = Sorunu değiştir.

## First words

welcome = Merhaba { $name }.
welcome-how = Telefonunda veya bilgisayarında sorun mu var? Buraya yaz. Bir iş arkadaşı yardım eder.
welcome-coach = Sen digicoach'sun. Biri yardım isterse burada okursun.
welcome-contact = Sen iletişim noktasısın. Yaz: "onze digicoaches".
welcome-coordinator = Sen koordinatörsün. Yaz: "diensten".
nobody-asks = Şu an kimse yardım istemiyor.
nobody-asks-then = Biri yardım isterse burada okursun.
helps-nobody = Şu an kimseye yardım etmiyorsun.
welcome-summary = Bir sorun mu var? Buraya yaz.
how = Böyle yardım alırsın
how-type = Neyin olmadığını buraya yaz.
how-send = "Stuur mijn vraag" düğmesine bas.
how-search = Bölümündeki digicoach'lardan yardım isteriz.
how-helped = Bir iş arkadaşı sana yardım eder. Sana mesaj gelir.
how-stop = Yardım gerekmiyor mu? Yaz: "stop".
how-password = Parolanı hiçbir zaman gönderme.
how-summary = Böyle yardım alırsın.
ask = Sorunu buraya yaz.
ask-example = Örneğin: telefonumda oturum açamıyorum.
ask-summary = Sorunu buraya yaz.
courtesy = Rica ederim!

## What can be typed

help = Bunları yazabilirsin
help-question = je vraag
help-question-does = Bir digicoach sana yardım eder.
help-mine = mijn vragen
help-mine-does = Açık sorularını görürsün.
help-stop = stop
help-stop-does = Artık yardım istemiyorsun.
help-done = klaar
help-done-does = Çözüldü.
help-department = dienst
help-department-does = Nerede çalıştığını söylersin.
help-coach = Digicoach olarak yazabilirsin
help-yourself = Sana mı yardım gerekiyor?
help-finished = klaar
help-finished-does = İş arkadaşına yardım ettin.
help-accept = ik help
help-accept-does = O iş arkadaşına yardım edersin.
help-decline = nu niet
help-decline-does = Başka bir iş arkadaşı yardım eder.
help-release = geef terug
help-release-does = Başka birini ararız.
help-can = ik kan helpen
help-can-does = Sana yine soru gelir.
help-pause = even niet
help-pause-does = Bir süre soru gelmez.
help-back = terug op maandag
help-back-does = O zamana kadar soru gelmez.
help-coaches = wie zijn mijn digicoaches
help-coaches-does = Kimin yardım edebileceğini görürsün.
help-join = ik wil digicoach worden
help-join-does = Bunun ne olduğunu okursun.
help-leave = ik stop als digicoach
help-leave-does = Sana artık soru gelmez.
help-team = onze digicoaches
help-team-does = Kimin yardım ettiğini görürsün.
help-invite = nodig Jan Peeters uit
help-invite-does = Jan'a digicoach olmak ister mi diye sorarız.
help-approve = keur goed Jan
help-approve-does = Jan digicoach olur.
help-remove = verwijder Jan als digicoach
help-remove-does = Jan'a artık soru gelmez.
help-most = maximaal 3 per week
help-most-does = Sana daha fazla soru gelmez.
help-topics = cijfers onderwerpen
help-topics-does = Soruların konularını görürsün.
help-per-hour = cijfers per uur
help-per-hour-does = Soruların ne zaman geldiğini görürsün.
help-network = cijfers netwerk
help-network-does = Nerede digicoach gerektiğini görürsün.
help-portrait = mijn portret
help-portrait-does = Kendini iş arkadaşlarına tanıtırsın.
help-summary = Bunları yazabilirsin.

## Own questions

mine = Soruların
mine-searching = Bir digicoach arıyoruz.
mine-resolved = Şimdi oluyor mu?
mine-about = { $topic }, başlangıç: { $when }
mine-since = Başlangıç: { $when }
mine-held = Yardım ettiğin kişi: { $name }.
mine-more = Daha fazlası var. Bunlar en yenileri.
mine-summary = Soruların.
nothing-open = Şu an açık sorun yok.
nothing-open-summary = Açık sorun yok.
too-many = Zaten { $count } açık sorun var. Hangisi çözüldü?
too-many-kept = Yeni sorun henüz gönderilmedi.
which-to-stop = Hangi soru için artık yardım gerekmiyor?
stop-button = { $number } numaralı soruyu durdur
which-to-stop-summary = Hangi soru silinebilir?
too-many-summary = Hangi soru çözüldü?

## When a coach helps

can-help = Sana yine soru gelir. Teşekkürler!
can-help-stop = Biraz zamanın yok mu? "Even niet" düğmesine bas.
can-help-summary = Sana yine soru gelir.
paused = Sana soru gelmez. Bitiş: { $when }.
paused-back = Daha erken mi döndün? "Ik kan helpen" düğmesine bas.
paused-summary = Bir süre soru gelmez.
back-on = Sana yine soru gelir. Başlangıç: { $when }.
back-on-summary = Bir süre soru gelmez.
at-most = { $limit ->
    [one] Sana haftada en çok 1 soru gelir.
   *[other] Sana haftada en çok { $limit } soru gelir.
}
at-most-change = Başka bir sayı mı? Yaz: "maximaal 3 per week".
at-most-summary = Kaç soru istediğini biliyoruz.
day-off = Ne zaman izinlisin?
day-off-other = Başka bir gün mü? Yaz: "terug op maandag".
day-off-not = İzinli değil misin, yardım edebilir misin? "Ik kan helpen" düğmesine bas.
day-off-summary = Ne zaman izinlisin?
department-set = Çalıştığın yer: { $department }.
department-now = Şimdi yazan: { $department }.
department-change = Doğru değil mi? Yaz: "dienst".
department-set-summary = Nerede çalıştığını biliyoruz.

## When something does not go as expected

not-here = Bunu burada gösteremem. Neler olduğunu görmek için yaz: "hulp".
not-here-summary = Bunu burada gösteremem.
not-yours = Bu kart bir iş arkadaşının.
not-yours-then = Senin de sorun var mı? Buraya yaz.
not-yours-summary = Bu kart bir iş arkadaşının.
sign-out = Bitti mi? Bu bilgisayarda oturumu kapat.
old-button = Bu düğme artık çalışmıyor. Neler olduğunu görmek için yaz: "hulp".
old-button-summary = Bu düğme artık çalışmıyor.
something-wrong = Şimdi olmadı.
something-wrong-then = Biraz sonra tekrar dene.
something-wrong-press = Yazdığın kaybolmadı.
something-wrong-summary = Şimdi olmadı.

elsewhere = Sorunu bana kendi sohbetimizde sor. Orada severek yardım ederim.
too-fast = Çok hızlı oldu. Biraz bekle, sonra yine bas.
too-fast-line = Çok hızlı oldu. Son mesajını okumadım. Biraz bekle ve yine yaz.

## Pictures, and messages that change

picture-line = (fotoğraf)
picture-not-seen = Fotoğraflara bakamam.
picture-later = Fotoğrafı sonra digicoach ile sohbette gönder.
picture-now = Fotoğrafı sohbette gönder: { $name }.
picture-summary = Fotoğraflara bakamam.
rewrites-changed = Değişen:
withdrawn-line = Peki, hiçbir şey eklemiyoruz.

## Walk-ups: help without a question

walkup-note-button = Yardımı yaz
walkup-undo-button = Vazgeç
walkup-change-button = Bunu değiştir
walkup-was-button = Soru { $number }: { $topic }
walkup-word = geholpen 10 wachtwoord
help-noted-does = 10 dakikalık yardımı yazarsın.
help-clock = geholpen
help-clock-does = Sen "klaar" yazana kadar saat işler.
help-signal = signaal te moeilijk
help-signal-does = Konu için bir şey söylersin.
help-signals = signalen vorige maand
help-signals-does = Digicoach'ların işaretlerini görürsün.
help-no-week = geen weekvraag
help-no-week-does = Cuma günü sana bir şey sormayız.
walkup-undo-word = Düğme çalışmıyor mu? Yaz: "toch niet geholpen".
walkup-clock = Saat işliyor. Başlangıç: { $when }.
walkup-clock-how = Yardım bitti mi? "Klaar" düğmesine bas.
walkup-clock-summary = Saat işliyor.
walkup-how-long = Ne kadar yardım ettin?
walkup-left-running = Saat çok uzun işledi. Bu süreyi saymıyoruz.
walkup-tap-minutes = Dakika sayısına bas. O zaman yazarız.
walkup-how-long-summary = Ne kadar yardım ettin?
walkup-noted = { $minutes ->
    [one] Yazıldı: 1 dakika. Teşekkürler!
   *[other] Yazıldı: { $minutes } dakika. Teşekkürler!
}
walkup-about = Konu: { $topic }.
walkup-again = Bu zaten vardı. Başkasına da yardım ettin mi? "Noteer hulp" düğmesine bas.
walkup-was = Bu sorulardan biri miydi?
walkup-noted-summary = Yardımını yazdık.
walkup-undone = Peki, bu sayılmaz.
walkup-undone-summary = Bu sayılmaz.
walkup-was-done = { $number } bitti. Teşekkürler!
walkup-was-asked = İş arkadaşına oldu mu diye soruyoruz.
walkup-was-summary = Soru bitti.

## Signals

signal-button = İşaret ver
signal-comes-back = Sık sık geliyor
signal-not-on-phone = Telefonda çalışmıyor
signal-too-hard = Çok zor
signal-no-access = Erişim yok
signal-training = Eğitim iyi olur
signal-given = İşaret: { $signals }.
signal-private = Bunu konuya göre sayarız, isim yok.
signals = İşaretler: { $month }
signals-of = İşaretler: { $month }, { $department }
signals-count = { $count } kez
signals-other-topic = Başka bir şey
signals-others = { $count ->
    [one] Başka işaret: 1.
   *[other] Başka işaret: { $count }.
}
signals-few = Göstermek için çok az işaret var.
signals-until-yesterday = Dün de dahil sayıldı.
signals-privacy = Bir işareti ancak 3 digicoach verirse gösteririz.
signals-summary = Bir ayın işaretleri.

## The week's count

week = Bu hafta kaç iş arkadaşına daha yardım ettin?
week-known = { $count ->
    [one] Bu hafta 1 iş arkadaşına yardım ettin. Sağ ol!
   *[other] Bu hafta { $count } iş arkadaşına yardım ettin. Sağ ol!
}
week-together = Birlikte bu yıl { $count } iş arkadaşına yardım ettiniz.
week-most-button = { $count } veya daha çok
week-off-button = Bunu artık sorma
week-word = weekvraag 2
week-summary = Kaç iş arkadaşına daha yardım ettin?
week-thanks = { $count ->
    [one] Bu hafta 1 iş arkadaşına yardım ettin. Sağ ol!
   *[other] Bu hafta { $count } iş arkadaşına yardım ettin. Sağ ol!
}
week-thanks-least = Bu hafta en az { $count } iş arkadaşına yardım ettin. Sağ ol!
week-thanks-none = Cevabın için teşekkürler.
week-thanks-summary = Cevabın için teşekkürler.
week-other = Doğru değil mi? Başka bir sayıya bas.
week-off = Bunu sana artık sormayız.
week-off-undo = Yine mi istiyorsun? Yaz: "weekvraag aan".
week-off-summary = Bunu sana artık sormayız.
week-on = { $moment } bunu sana sorarız.
week-on-summary = Bunu sana yine sorarız.
week-thanks-stop = İstemiyor musun? Yaz: "geen bedankje".
week-thanked-summary = Yardımın için teşekkürler.
week-thanks-off = Sana artık teşekkür mesajı gelmez.
week-thanks-off-undo = Yine mi istiyorsun? Yaz: "bedankje aan".
week-thanks-on = Sana yine teşekkür mesajı gelir.

## Figures on Monday

week-figures = { $count ->
    [0] Geçen hafta: şehirde soru yok.
    [one] Geçen hafta: şehirde 1 soru.
   *[other] Geçen hafta: şehirde { $count } soru.
}
week-figures-of = { $count ->
    [0] Geçen hafta, { $department }: soru yok.
    [one] Geçen hafta, { $department }: 1 soru.
   *[other] Geçen hafta, { $department }: { $count } soru.
}
week-figures-split = Bot ile { $asked }, yazılan { $noted }, haftalık sayımdan en az { $weekly }.
week-figures-n = { $count ->
    [one] 1 sorudan.
   *[other] { $count } sorudan.
}
week-figures-show-button = Rakamları göster
week-figures-stop-button = Bunu artık gönderme
week-figures-stop-word = geen cijfers op maandag
week-figures-show-word = cijfers vorige week
week-figures-twins = Düğme çalışmıyor mu? Yaz: "{ $show }". Veya yaz: "{ $stop }".
week-figures-summary = Geçen haftanın rakamları.
week-figures-on = { $moment } rakamlar sana gelir.
week-figures-on-then = Sonra her hafta, sen durdurana kadar.
week-figures-on-summary = Rakamlar sana her hafta gelir.
week-figures-off = Pazartesi artık rakam gelmez.
week-figures-off-button = Yine gönder
week-figures-on-word = cijfers elke maandag
help-week-figures-does = Rakamlar sana her pazartesi gelir.
to-do = Şimdi en çok bu yardım eder:
to-do-none = Her şey iyi gidiyor.
to-do-no-contact = İletişim noktası yok: { $department }.
to-do-no-contact-do = Kim olmak ister diye sor.
to-do-few-coaches = 2'den az digicoach var: { $department }.
to-do-few-coaches-do = Bir iş arkadaşına daha sor.
to-do-empty-place = Digicoach yok: { $place }.
to-do-empty-place-do = Bir iş arkadaşına daha sor.
to-do-not-covered = Digicoach yok: { $place }, { $when }.
to-do-not-covered-do = O zaman kim yardım edebilir diye sor.
to-do-long-pauses = { $count ->
    [one] 1 digicoach 4 haftadan uzun dinleniyor.
   *[other] { $count } digicoach 4 haftadan uzun dinleniyor.
}
to-do-long-pauses-do = Nasıl gidiyor diye sor.
to-do-place = { $place } ({ $department })
to-do-morning = { $day } öğleden önce
to-do-afternoon = { $day } öğleden sonra

## The contact point's desk: what waits

desk-waiting = { $count ->
    [0] Şu an kimse beklemiyor. Çok güzel!
    [one] Şu an 1 soru bekliyor.
   *[other] Şu an { $count } soru bekliyor.
}
desk-waiting-more = { $count ->
    [one] 1 soru daha bekliyor.
   *[other] { $count } soru daha bekliyor.
}
desk-helped = { $count ->
    [0] Şu an kimse yardım almıyor.
    [one] Şu an 1 iş arkadaşı yardım alıyor.
   *[other] Şu an { $count } iş arkadaşı yardım alıyor.
}
desk-later = { $count ->
    [one] 1 iş arkadaşı sonra yardım alacak.
   *[other] { $count } iş arkadaşı sonra yardım alacak.
}
desk-no-topic = Bir soru
desk-load = { $count ->
    [one] 1 soru, başlangıç: { $when }
   *[other] { $count } soru, başlangıç: { $when }
}
desk-load-more = Ve { $count } bölüm daha.
desk-waiting-summary = Şu an bekleyenler.
desk-waits-button = Bekleyenleri göster
contact-waits = { $department }: bir soru { $minutes } dakikadır iletişim noktasını bekliyor.
contact-waits-summary = Bir soru uzun süredir iletişim noktasını bekliyor.

## The contact point: nothing reaches a digicoach

not-reached = { $count ->
    [one] { $names } mesajlarımı almıyor.
   *[other] { $names } mesajlarımı almıyor.
}
not-reached-in = { $count ->
    [one] { $names } ({ $department }) mesajlarımı almıyor.
   *[other] { $names } ({ $department }) mesajlarımı almıyor.
}
not-reached-more = { $count } kişi daha
not-reached-ask = { $count ->
    [one] Rica et: { $name } Digicoach'u açsın ve orada "hallo" yazsın.
   *[other] Rica et: Digicoach'u açsınlar ve orada "hallo" yazsınlar.
}
not-reached-ask-again = { $count ->
    [one] Rica et: { $name } Teams'te Digicoach'u yine eklesin.
   *[other] Rica et: Teams'te Digicoach'u yine eklesinler.
}
not-reached-some-removed = Digicoach yok mu? O zaman Teams'te yine eklerler.
not-reached-meanwhile = { $count ->
    [one] O zamana kadar soru almaz: { $name }.
   *[other] O zamana kadar soru almazlar.
}
not-reached-summary = Bir digicoach mesaj almıyor.

help-contact = İletişim noktası olarak yazabilirsin
help-open = open
help-open-does = Şu an bekleyenleri görürsün.
help-figures = cijfers vorige maand
help-figures-does = Bölümünün rakamlarını görürsün.
help-figures-city-does = Şehrin rakamlarını görürsün.
help-compare = vergelijk diensten
help-compare-does = Bölümleri yan yana görürsün.
help-facts = feiten 2026
help-facts-does = Kopyalamak için cümleler gelir.
help-export = export vorige maand
help-export-does = Rakamlarla bir dosya gelir.
help-mine-figures = mijn cijfers
help-mine-figures-does = Ne kadar yardım ettiğini görürsün.
help-open-city-does = Hangi bölümde biri bekliyor, görürsün.
help-replacement = vervanger Sofie tot vrijdag
help-replacement-does = Soruların Sofie'ye gelir.
help-settings = mijn dienst instellen
help-settings-does = Saatleri ve yerleri değiştirirsin.

## The contact point's desk: who replaces them

replacement-who = Yerine kim bakar?
replacement-type = Veya yaz: "vervanger Sofie tot vrijdag".
replacement-nobody = Bölümünde henüz hiçbir digicoach'a ulaşamıyorum.
replacement-unknown = Bölümünde bu isimde digicoach bulamıyorum.
replacement-unreachable = { $name } beni Teams'te henüz açmadı.
replacement-self = Kendi yerine bakamazsın.
replacement-several = Bu isimde birden çok iş arkadaşı tanıyorum.
replacement-until = { $name } ne zamana kadar yerine bakar?
replacement-other-day = Başka gün mü? Yaz: "vervanger Sofie tot 5 december".
replacement-no-day = O günü bilmiyorum.
replacement-no-day-type = Örneğin yaz: "vervanger Sofie tot vrijdag".
replacement-set = { $name } yerine bakar. Bitiş: { $when }.
replacement-set-day = { $name } yerine bakar. Son gün: { $day }.
replacement-new = Haber veriyoruz: { $name }.
replacement-not-there = { $name } o zaman yok.
replacement-stands = Şimdi iletişim noktası olarak soru almıyorsun.
replacement-back = Daha erken mi döndün? "Geen vervanger" düğmesine bas.
no-replacement-button = Yerine bakan olmasın
other-replacement-button = Başka birini seç
replacement-button = Bu digicoach'u seç
replacement-label = Digicoach'larınız
replacement-error = Bir digicoach seç.
replacement-ended = Peki. İletişim noktası yine sensin.
replacement-none = Şimdi yerine bakan yok. İletişim noktası sensin.
replacement-over-refused = { $name } yerine bakamıyor.
replacement-over-left = { $name } artık digicoach değil.
replacement-over-ended = { $name } artık yerine bakmıyor.
replacement-asked-again = İletişim noktası yine sensin.
replacement-summary = Yerine bakan için.
replacing = Yerine baktığın kişi: { $name }. Son gün: { $day }.
replacing-what = Kimse yardım edemezse soru sana gelir.
replacing-open = Bekleyenleri görmek ister misin? Yaz: "open".
replacing-refused = Peki, yerine bakmıyorsun: { $name }. Söylediğin için teşekkürler.
replacing-over = Artık yerine bakmıyorsun: { $name }. Teşekkürler!
cannot-replace-button = Yapamam
cannot-replace-word = ik kan niet vervangen

## The contact point's desk: what the department is like

desk-said-hours = Açık
desk-said-days = Kapalı
desk-said-places = Yerler
desk-said-workers = İş arkadaşları
desk-what = Neyi değiştirmek istersin?
desk-edit-hours-button = Saatleri değiştir
desk-edit-days-button = Günleri değiştir
desk-edit-places-button = Yerleri değiştir
desk-edit-workers-button = Sayıyı değiştir
desk-ask-hours = Bölümünüz ne zaman açık?
desk-ask-days = Bölümünüz ne zaman kapalı?
desk-ask-places = Nerede çalışıyorsunuz?
desk-ask-workers = Kaç kişisiniz?
desk-label-hours = Örneğin: ma-vr 8-12 13-17
desk-label-days = Her satıra bir gün. Örneğin: 24 december tot 2 januari
desk-label-places = Her satıra bir yer
desk-label-workers = İş arkadaşı sayısı, bilgisayarı olmayanlar da
desk-how-days = Bayram günü açık mı? Yaz: "open 11 november".
desk-save-hours-button = Saatleri kaydet
desk-save-days-button = Günleri kaydet
desk-save-places-button = Yerleri kaydet
desk-save-workers-button = Sayıyı kaydet
desk-saved-hours = Bölümünüz açık: { $hours }.
desk-saved-never = Bölümünüz hiç açık değil.
desk-saved-days = Kapalısınız: { $days }.
desk-saved-open-days = Yine de açık: { $days }.
desk-saved-places = Yerleriniz: { $places }.
desk-saved-workers = { $count ->
    [one] 1 kişisiniz.
   *[other] { $count } kişisiniz.
}
desk-settings-button = Bölümümüzü göster
desk-settings-summary = Bölümünüz için.
desk-none = yok
desk-unknown = bilinmiyor
desk-and-more = ve { $count } tane daha
desk-error = Bunu doldur.
desk-holidays-closed = Bayram günlerinde kapalısınız.
desk-holidays-open = Bayram günlerinde açıksınız.
desk-holidays-work-button = Bayram günlerinde çalışırız
desk-holidays-rest-button = Bayram günlerinde dinleniriz
desk-fault-too-long = Bu çok uzun. Daha kısa yaz.
desk-fault-never-open = O zaman bölümünüz hiç açık olmaz. Günleri saatlerle yaz.
desk-fault-no-day = Bu günü bilmiyorum: { $about }.
desk-fault-day-past = Bu gün geçti: { $about }.
desk-fault-run-backwards = Burada son, baştan önce geliyor: { $about }.
desk-fault-run-too-long = Bu 3 aydan uzun: { $about }.
desk-fault-day-twice = Bu gün iki kez yazılmış: { $about }.
desk-fault-too-many-days = En çok { $about } gün saklayabilirim.
desk-fault-place-too-long = Bu isim 60 harften uzun: { $about }.
desk-fault-place-twice = Bu yer iki kez yazılmış: { $about }.
desk-fault-too-many-places = En çok { $about } yer saklayabilirim.
desk-fault-no-number = Sadece bir sayı yaz. Örneğin: 40.
desk-fault-too-few = { $about } digicoach var. En az { $about } yaz.
desk-fault-too-many = { $about } kişiden fazlası olmaz.

## Hours: when a coach helps

hours-week = Her hafta bu saatlerde yardım edersin.
hours-department = Bölümünün saatlerinde yardım edersin.
hours-two-weeks = Bir hafta başka, bir hafta başka yardım edersin.
hours-daily = Ne zaman yardım ettiğini her gün söylersin.
hours-none = O zaman yardım etmezsin.
hours-this-week = Bu hafta
hours-next-week = Gelecek hafta
hours-today-until = Bugün yardım edersin. Bitiş: saat { $time }.
hours-today-window = Bugün yardım edersin: { $window }.
hours-today-over = Bugün yardım ettin: { $window }.
hours-today-off = Bugün izinlisin.
hours-off = İzinlisin: { $days }.
hours-kept = Saatlerini biliyoruz. Teşekkürler!
hours-change = Başka saatler ister misin?
hours-other-meant = Başka bir şey mi? O zaman sorunu yaz.
hours-typed = Veya yaz: "ik help ma-vr 8-12"
hours-summary = Ne zaman yardım ettiğin.
hours-week-button = Sabit saatler
hours-two-weeks-button = Hafta hafta değişik
hours-daily-button = Her gün değişik
hours-for-today-button = Bugün için saat seç
hours-department-button = Bölümüm gibi
hours-ask-week = Her hafta ne zaman yardım edersin?
hours-ask-two-weeks = Bu hafta ve gelecek hafta ne zaman yardım edersin?
hours-ask-today = Bugün saat kaça kadar yardım edersin?
hours-example = Örneğin: ma-vr 8-12; wo 13-17
hours-today-example = 14u, veya 9u tot 14u
hours-empty-week = Bir hafta yardım etmiyor musun? Boş bırak.
hours-label = Saatlerin
hours-label-today = Saat kaça kadar
hours-save-button = Saatlerimi kaydet
hours-back-button = Vazgeç
hours-today-button = Bugün için kaydet
hours-other-button = Başka saat seç
hours-again = Yine saat { $time } olana kadar
hours-again-window = Yine: { $time }
hours-today-typed = Veya yaz: "vandaag tot 14u"
hours-today-again = Başka saat mi? Yaz: "vandaag tot 14u"
hours-today-summary = Bugün ne zaman yardım ettiğini biliyoruz.
hours-fault-empty = Önce saatlerini yaz.
hours-fault-long = Bu çok uzun. Sadece günlerini ve saatlerini yaz.
hours-fault-day = Bu günü bilmiyorum: { $word }.
hours-fault-days = Yaz: ma, di, wo, do, vr, za veya zo.
hours-fault-no-day = Önce günü, sonra saatleri yaz.
hours-fault-twice = Bir gün iki kez yazılmış. Her günü bir kez yaz.
hours-fault-no-times = Her günün arkasına saat yaz.
hours-fault-no-end = Bitiş saatini de yaz.
hours-fault-no-time = Saat kaça kadar yardım ettiğini yaz.
hours-fault-time = Bu saati bilmiyorum: { $word }.
hours-fault-times = Örneğin 8 veya 8.30 yaz.
hours-fault-backwards = Bu başlamadan bitiyor: { $window }.
hours-fault-night = Gece mi çalışıyorsun? Yaz: ma 22-24; di 0-6
hours-fault-overlap = Bu saatler çakışıyor: { $first } ve { $second }.
hours-fault-one = Bunları bir yap.
hours-fault-past = Saat { $time } geçti.
hours-fault-tomorrow = Gece yarısından sonra mı? Yaz: "tot 24u". Gerisini yarın söyle.
off-on = { $day } soru gelmez.
off-on-summary = O zaman soru gelmez.
not-off-button = İzinli değilim
passed-on = { $count ->
    [one] O zamanki sorun bir iş arkadaşına gider.
   *[other] O zamanki { $count } sorun bir iş arkadaşına gider.
}
not-off = Artık izinli değilsin. Teşekkürler!
not-off-summary = Artık izinli değilsin.
help-hours = wanneer ik help
help-hours-does = Saatlerini görür ve seçersin.
help-today = vandaag tot 14u
help-today-does = Bugün o saate kadar yardım edersin.

## For a colleague

colleague-button = Bir iş arkadaşı için
colleague = Bir iş arkadaşı için
colleague-how = İş arkadaşın bir şey yapmaz. Mesajlar sana gelir.
colleague-name = İş arkadaşının adı
colleague-text = Ne olmuyor?
colleague-place = İş arkadaşın nerede? Boş kalabilir.
colleague-phone = Aramak için numara. Boş kalabilir.
colleague-no-name = İş arkadaşının adını yaz.
colleague-long-name = Bu isim çok uzun. Sadece adı yaz.
colleague-long-place = Bu yer çok uzun. Kısa yaz.
colleague-no-phone = Bu numara doğru değil. Düzelt veya boş bırak.
colleague-no-question = Neyin olmadığını yaz.
colleague-twin = Şunu da yazabilirsin: "voor Jan: kan niet aanmelden"
colleague-summary = Bir iş arkadaşı için yardım iste.
colleague-myself-button = Benim için
colleague-more-button = Yer veya numara ekle
colleague-draft = Sorun şu kişi için: { $name }
colleague-first = Öteki sorun henüz gönderilmedi.
colleague-first-department = Önce nerede çalıştığını söyle. Sonra devam et.
colleague-first-too-many = Çok açık sorun var. Yaz: "mijn vragen".
colleague-first-choose = Önce onu gönder veya sil.
colleague-first-then = Sonra bu kişinin sorusunu görürsün: { $name }.
colleague-first-summary = Öteki sorun henüz gönderilmedi.
colleague-drop-button = Bu soruyu sil
colleague-go-on-button = Devam et
colleague-asks = { $asker } yardım istiyor. Kime: { $name }.
colleague-offer = Soru başka bir iş arkadaşı için.
colleague-is-at = Yer: { $place }.
colleague-own = Şu kişi için sorun: { $name }
colleague-own-field = Sorunu saklıyoruz: { $name }
colleague-listed = Kimin için: { $name }.
colleague-leave = Kimin yardım ettiğini burada görürsün: { $name }.
colleague-is-it-solved = { $name }: şimdi oluyor mu?
help-colleague = voor Jan: je vraag
help-colleague-does = İş arkadaşın için yardım istersin.

## Helping: how and when, handing on, nobody came, not solved

helping-how = Nasıl yardım edersin?
helping-visit-button = Yanına gelirim
helping-receive-button = Yanıma gel
helping-call-button = Ararım
helping-chat-button = Sohbetle
helping-when-visit = Ne zaman gidersin?
helping-when-receive = { $name } ne zaman gelebilir?
helping-when-call = Ne zaman ararsın?
helping-when-chat = Ne zaman mesaj gönderirsin?
helping-now-button = Şimdi
helping-begin-button = Şimdi başlıyorum
helping-now-word = ik begin nu
helping-visits = Şimdi yanına git: { $name }.
helping-receives = Nerede olduğunu söyle: { $name }.
helping-calls = Şimdi ara: { $name }.
helping-chats = Şimdi mesaj gönder: { $name }.
helping-visits-then = O zaman yanına gidersin: { $name }.
helping-receives-then = { $name } o zaman yanına gelir. Nerede olduğunu söyle.
helping-calls-then = O zaman ararsın: { $name }.
helping-chats-then = O zaman mesaj gönderirsin: { $name }.
helping-then = Yardım edersin: { $name }, { $when }.
helping-reminds = O zaman sana mesaj göndeririz.
helping-time = Şimdi yardım zamanı: { $name }.
helping-time-summary = Yardım etme zamanı.
helping-place = Yer: { $place }
helping-phone = Numara: { $phone }
helping-where = { $name } bir şey daha söyledi.
helping-where-summary = İş arkadaşın bir şey daha söyledi.
helping-unseen = { $name } henüz kimseyi görmedi.
helping-go-now = Şimdi haber ver.
helping-or-release = Olmuyor mu? Soruyu geri ver.
helping-unseen-summary = İş arkadaşın henüz kimseyi görmedi.
helping-again = { $name } sana yine soruyor.
helping-again-why = Henüz çözülmedi.
helping-again-summary = Henüz çözülmedi.
helping-colleague-button = Bir iş arkadaşına ver
helping-stuck-button = Olmuyor mu?
helping-whom = Kime soruyorsun?
helping-until-yes = İş arkadaşın evet diyene kadar soru sende kalır.
helping-not-listed = İş arkadaşın listede yok mu? Yaz: "geef aan Sofie".
helping-not-found = { $name } şu an soru alamıyor.
helping-nobody-to-ask = Şu an soracak kimse yok.
helping-back-button = Vazgeç
helping-whom-summary = Kime soruyorsun?
helping-you-asked = Sorduğun kişi: { $name }. O zamana kadar sen yardım edersin.
helping-refused-you = { $name } şu an yardım edemiyor.
helping-refused-summary = İş arkadaşın şu an yardım edemiyor.
helping-proposed = { $name } soruyor: yardım eder misin? Kime: { $whom }.
helping-proposed-how = "Ik help" düğmesine bas. O zaman soruyu sen alırsın.
helping-proposed-summary = Bir iş arkadaşı yardım eder misin diye soruyor.
helping-refused = { $name } yardıma devam ediyor.
helping-passed-on = { $name } şimdi yardım ediyor. Teşekkürler!
helping-passed-on-summary = İş arkadaşın şimdi yardım ediyor.
helping-freed = İş arkadaşın henüz kimseyi görmedi.
helping-somebody-else = Senin için başka birini arıyoruz.
helped-other = { $name } yardım ediyor: { $whom }.
helped-then = { $name } sana yardım eder: { $when }.
helped-other-then = { $name } yardım eder: { $whom }, { $when }.
helped-visit = { $name } yanına geliyor.
helped-wish-call = { $name } aranmak istediğini biliyor.
helped-wish-visit = { $name } birinin gelmesini istediğini biliyor.
helped-message-then = { $name } o zaman sana mesaj gönderir.
helped-visit-then = { $name } o zaman yanına gelir.
helped-receive-then = O zaman yanına git: { $name }.
helped-call-then = { $name } o zaman seni arar.
helped-visit-other = { $name } yanına gidiyor: { $whom }.
helped-receive = Yanına git: { $name }.
helped-receive-other = { $whom } şu kişiye gitsin: { $name }.
helped-call = { $name } seni arar.
helped-call-other = { $name } arar: { $whom }.
helping-told-them = { $name } adlı kişiye beklediğini bildiriyoruz.
helping-not-seen-button = Henüz kimseyi görmedim
helping-free-button = Başka birini ara
helping-who-goes-on = Sana kim yardım etsin?
helping-by-itself = Seçmezsen aramaya devam ederiz: { $when }.
helping-again-button = Yine { $name }
helping-another-button = Başka bir digicoach
helping-another-word = een andere
helping-desk-button = { $desk }
helping-who-goes-on-summary = Sana kim yardım etsin?
help-nobody = nog niemand gezien
help-nobody-does = Bunu digicoach'una söyleriz.
help-another = een andere digicoach
help-another-does = Başka birini ararız.
help-how = ik kom langs
help-how-does = Veya: "ik bel", "via chat", "kom maar naar mij".
help-later = ik help om 14 uur
help-later-does = Sonra yardım edersin. İş arkadaşın saati bilir.
help-give = geef aan Sofie
help-give-does = Sofie'ye alır mı diye sorarsın.
helping-no-hour = Saat kaçta yardım edersin?
helping-no-hour-example = Örneğin yaz: "ik help morgen om 9 uur".
helping-no-hour-far = Saat en geç 14 gün sonra olabilir.
helping-no-hour-summary = Saat kaçta yardım edersin?

## Who the digicoaches are

team = Digicoach'lar: { $department }
team-mine = Senin digicoach'ların: { $department }
team-summary = Digicoach'lar bunlar.
team-nobody = Henüz digicoach yok.
team-ask-anyway = Sorunu yine de sor. Yardım ararız.
team-free = { $count ->
    [one] Şimdi 1 digicoach yardım edebilir.
   *[other] Şimdi { $count } digicoach yardım edebilir.
}
team-free-later = { $moment } yine biri yardım edebilir.
team-none-free = Şu an hiçbiri yardım edemiyor.
team-can-help = Şimdi yardım edebilir.
team-not-reachable = Digicoach'tan mesaj almıyor.
team-away = Şu an yardım edemiyor.
team-paused = Ara verdi. Bitiş: { $when }.
team-back = Yine yardım eder. Başlangıç: { $when }.
team-band-little = Az yardım etti.
team-band-medium = Orta düzeyde yardım etti.
team-band-much = Çok yardım etti.
team-bands = Ne kadar yardım edildiği son 4 hafta içindir.
team-daily = her gün değişik
team-no-hours = sabit saat yok
team-two-weeks = bir hafta { $week }. Öteki hafta { $other }
team-more = { $count ->
    [one] Ve 1 digicoach daha.
   *[other] Ve { $count } digicoach daha.
}
team-asks = { $name } digicoach olmak istiyor. Yaz: "{ $word }".
team-invited-waits = { $name } davet aldı.
team-invite-button = Birini davet et
team-remove-button = Bir digicoach'u çıkar
team-back-button = Digicoach'larımızı göster

## Becoming a digicoach

team-join = Burada digicoach olur musun: { $department }?
team-join-summary = Digicoach olur musun?
team-join-first = Önce iletişim noktan uygun mu söyler.
team-expect-time = İş arkadaşların bazen yardım ister. Çoğu zaman 5-15 dakika sürer.
team-expect-type = Sen dinlersin. İş arkadaşın kendisi yazar.
team-expect-password = Hiçbir zaman parola sormazsın.
team-expect-free = Ne zaman yardım edeceğini sen seçersin.
team-yes-button = Evet, katılıyorum
team-no-button = Hayır, teşekkürler
team-yes-word = ik doe mee
team-thanks = Yardım etmek istediğin için teşekkürler!
team-waits = Soruyoruz: { $name }. Sana haber veririz.
team-waits-coordinator = Koordinatöre soruyoruz. Sana haber veririz.
team-waits-nobody = Biri olunca sorarız.
team-no-contact = Bölümünün henüz iletişim noktası yok.
team-waits-summary = Uygun mu diye soruyoruz.
team-and = { $first } ve { $last }
team-not-joined = Peki. Söylediğin için teşekkürler.
team-not-joined-then = Yine de ister misin? Yaz: "ik wil digicoach worden".
team-already = Zaten burada digicoach'sun: { $department }.
team-already-summary = Zaten digicoach'sun.
team-stop-hint = Bırakmak mı istiyorsun? Yaz: "ik stop als digicoach".
team-asked = { $name } digicoach olmak istiyor.
team-asked-where = Yer: { $department }. Uygun mu?
team-asked-summary = Bir iş arkadaşı digicoach olmak istiyor.
team-welcome-button = Evet, hoş geldin
team-not-welcome-button = Hayır, şimdi değil
team-welcome-word = keur goed { $name }
team-is-coach = { $name } şimdi digicoach.
team-is-none = { $name } şimdi digicoach olmuyor.
team-answered-summary = Bu bir digicoach için.
team-refused = Şimdi burada digicoach olmuyorsun: { $department }.
team-refused-then = İletişim noktanla konuş. Yardım etmek istediğin için teşekkürler!
team-refused-summary = Soruna bir cevap var.
team-unanswered = Digicoach olup olmadığını henüz kimse söylemedi.
team-ask-again = Hâlâ ister misin? Yaz: "ik wil digicoach worden".
team-unanswered-invitation = Haber gelmedi: { $name }.
team-invite-again = Yine sormak ister misin? Yaz: "nodig iemand uit".
team-unanswered-summary = Cevap gelmedi.
team-invited = Burada digicoach olur musun: { $department }?
team-invited-by = { $name } seni davet ediyor.
team-invited-summary = Digicoach olur musun?
team-declined = { $name } şimdi digicoach olmak istemiyor.
team-welcomed = Hoş geldin, { $name }! Şimdi digicoach'sun: { $department }.
team-welcomed-summary = Şimdi digicoach'sun.
team-task-listen = Önce iş arkadaşını dinle.
team-task-desk = 15 dakikada olmuyor mu? Service Desk'e gönder.
team-word-hours = Ne zaman yardım ettiğini söyle. Yaz: "wanneer ik help".
team-word-pause = Zamanın yok mu? Yaz: "even niet".
team-word-most = Çok olmasın mı? Yaz: "maximaal 3 per week".
team-word-stop = Bırakmak mı? Yaz: "ik stop als digicoach".
team-introduced = { $name } şimdi burada digicoach: { $department }.
team-introduced-more = { $count } iş arkadaşı şimdi burada digicoach: { $department }.
team-introduced-summary = Yeni bir digicoach var.
team-a-moment = Biraz bekle. Bunu değiştiriyoruz.

## Inviting a digicoach

team-invite = Kimi davet ediyorsun?
team-invite-label = Ad ve soyad, veya e-posta adresi
team-invite-empty = Önce bir isim yaz.
team-invite-too-long = Bu isim çok uzun. Sadece ad ve soyad yaz.
team-invite-twin = Yazmak mı istersin? Yaz: "nodig Jan Peeters uit".
team-invite-summary = Kimi davet ediyorsun?
team-invite-this-button = Bu iş arkadaşını davet et
team-was-invited = Davet ediyoruz: { $name }.
team-was-invited-how = İş arkadaşın bana bir şey yazınca davet ederiz.
team-was-invited-long = Davet 30 gün sonra biter.
team-was-invited-summary = İş arkadaşını davet ediyoruz.
team-they-are-already = { $name } zaten digicoach.
team-full = Zaten 10 açık davet var.
team-many-ask = Yardım etmek istemen çok güzel!
team-many-ask-then = Listede çok isim var. Gelecek hafta tekrar dene.
team-full-then = Biri cevap verene kadar bekle.
team-nobody-asks = Bu isimde kimse şimdi digicoach olmak istemiyor.
team-which-of-them = Kimi diyorsun? Ad ve soyad yaz.
team-see-all = Kimler var? Yaz: "onze digicoaches".

## No digicoach any more

team-stop = Burada digicoach olmayı bırakıyor musun: { $department }?
team-stop-no-more = O zaman sana soru gelmez.
team-stop-questions = Açık soruların başka bir digicoach'a gider.
team-stop-button = Evet, bırakıyorum
team-stay-button = Hayır, kalıyorum
team-rest-hint = Sadece biraz dinlenmek mi? Yaz: "even niet".
team-stop-word = ja ik stop
team-stop-summary = Digicoach olmayı bırakıyor musun?
team-stopped = Artık digicoach değilsin.
team-stopped-thanks = Yardımın için teşekkürler!
team-stopped-back = Yine ister misin? Yaz: "ik wil digicoach worden".
team-stopped-summary = Artık digicoach değilsin.
team-stays = Yardıma devam etmen çok güzel!
team-not-one = Şu an digicoach değilsin.
team-not-one-then = Olmak ister misin? Yaz: "ik wil digicoach worden".
team-left = { $name } digicoach olmayı bıraktı: { $department }.
team-was-removed = { $name } artık burada digicoach değil: { $department }.
team-left-summary = Biri artık digicoach değil.
team-thanked = Digicoach olarak yardımın için teşekkürler.
team-thanked-where = Buradan artık soru gelmez: { $department }.
team-thanked-summary = Digicoach olarak yardımın için teşekkürler.
team-whom = Hangi digicoach'u çıkarıyorsun?
team-whom-label = Digicoach
team-whom-error = Bir digicoach seç.
team-whom-unknown = Bu isimde bir digicoach tanımıyoruz.
team-whom-twin = İş arkadaşın listede yok mu? Yaz: "verwijder Jan als digicoach".
team-whom-summary = Hangi digicoach'u çıkarıyorsun?
team-remove-this-button = Bu digicoach'u seç
team-remove = Digicoach'luktan çıkarıyor musun: { $name }?
team-remove-then = { $name } artık soru almaz. Açık sorular devam eder.
team-remove-yes-button = Evet, çıkar: { $name }
team-remove-no-button = Hayır, { $name } kalsın
team-remove-word = ja verwijder { $name }
team-remove-summary = Bir digicoach'u çıkarıyor musun?
team-is-removed = { $name } artık digicoach değil.
team-is-removed-already = Bu iş arkadaşı digicoach değil.
team-is-removed-then = Açık sorular başka bir digicoach'a gider.

## The coordinator: departments and who may what

city-contact-over = Artık iletişim noktası değilsin.
city-contact-over-then = Digicoach kalıyorsun. Emeğin için teşekkürler!
city-list = { $count ->
    [one] 1 bölüm
   *[other] { $count } bölüm
}
city-list-none = Henüz bölüm yok.
city-list-gaps = { $count ->
    [0] Her yerde yardım edebilecek biri var.
    [one] 1 bölümde bir şey eksik.
   *[other] { $count } bölümde bir şey eksik.
}
city-list-page = Parça { $page } / { $pages }
city-next-button = Sonraki bölümleri göster
city-previous-button = Önceki bölümleri göster
city-new-button = Bölüm ekle
city-list-button = Bütün bölümleri göster
city-show-button = Göster: { $name }
city-show-this-button = Bu bölümü göster
city-list-summary = Bütün bölümler.
city-summary = Bir bölüm için.
city-contact = İletişim noktası
city-replacement = Yerine bakan
city-replacement-until = { $name }, son gün { $day }
city-coaches = Digicoach'lar
city-coaches-reachable = { $count }, ulaşılan: { $reachable }
city-questions = Açık sorular
city-hours = Açık
city-workers = İş arkadaşları
city-names = Öteki adları
city-nobody = kimse
city-unknown = bilinmiyor
city-in-short = İletişim noktası: { $contact }. Digicoach: { $coaches }. Açık soru: { $questions }.
city-replaced-by = Yerine bakan: { $name }.
city-missing = Henüz eksik olan:
city-gap-no-contact = bir iletişim noktası
city-gap-contact-unreachable = mesaj alan bir iletişim noktası
city-gap-no-coach = digicoach'lar
city-gap-coaches-unreachable = mesaj alan bir digicoach
city-gap-hours = saatler: { $days }
city-what = Neyi değiştirmek istersin?
city-name-button = Adı değiştir
city-hours-button = Saatleri değiştir
city-contact-button = İletişim noktası seç
city-merge-button = İki bölümü birleştir
city-close-button = Bu bölümü kapat
city-changes-button = Değişiklikleri göster
city-not-button = Vazgeç
city-which = Hangi bölümü diyorsun?
city-unknown-name = Bu isimde bölüm bulamıyorum.
city-ask-new = Hangi bölümü ekliyorsun?
city-ask-name = Yeni adı ne: { $department }?
city-ask-name-old = Eski ad da çalışır.
city-ask-hours = Ne zaman açık: { $department }?
city-ask-contact = İletişim noktası kim olsun: { $department }?
city-ask-contact-none = Henüz digicoach yok: { $department }.
city-ask-contact-typed = Başka biri mi? Yaz: rol, isim, aanspreekpunt ve bölüm.
city-ask-contact-example = Örneğin: "rol Jan aanspreekpunt { $department }"
city-ask-merge = Hangi bölümle birleştiriyorsun: { $department }?
city-ask-merge-what = { $department } o zaman biter. Her şey öteki bölüme gider.
city-ask-merge-none = Başka bölüm yok.
city-label-name = Bölümün adı
city-label-hours = Saatler. Örneğin: ma-vr 8-12 13-17
city-label-workers = İş arkadaşı sayısı, bilgisayarı olmayanlar da
city-label-contact = Digicoach veya iletişim noktası
city-label-into = Öteki bölüm
city-error = Bunu doldur.
city-choose = Buradan seç.
city-add-button = Bölümü ekle
city-save-name-button = Adı kaydet
city-save-hours-button = Saatleri kaydet
city-go-on-button = Devam et
city-added = { $department } eklendi.
city-added-next = Şimdi bir iletişim noktası seç.
city-renamed = Bölümün adı şimdi { $department }.
city-hours-set = Saatler hazır: { $department }.
city-sure-merge = Birleştiriyor musun: { $department } ile { $other }?
city-sure-close = Kapatıyor musun: { $department }?
city-goes-questions = { $count ->
    [0] Şu an açık soru yok.
    [one] 1 açık soru birlikte gider.
   *[other] { $count } açık soru birlikte gider.
}
city-goes-coaches = { $count ->
    [0] Digicoach yok.
    [one] 1 digicoach birlikte gider.
   *[other] { $count } digicoach birlikte gider.
}
city-merge-names = Eski ad da çalışır.
city-ends-questions = { $count ->
    [0] Şu an açık soru yok.
    [one] 1 açık soru Service Desk'e gider.
   *[other] { $count } açık soru Service Desk'e gider.
}
city-ends-helped = Yardım alan, yardım almaya devam eder.
city-ends-coaches = { $count ->
    [0] Digicoach yok.
    [one] 1 digicoach artık soru almaz.
   *[other] { $count } digicoach artık soru almaz.
}
city-ends-other = İş başka bölüme mi gidiyor? O zaman birleştir.
city-no-way-back = Bunu geri alamazsın.
city-merge-yes-button = Evet, birleştir
city-close-yes-button = Evet, bölümü kapat
city-merged = { $department } şimdi buraya ait: { $other }.
city-merged-what = Açık sorular ve digicoach'lar birlikte gitti.
city-closed = { $department } kapandı.
city-closed-what = Açık sorular Service Desk'e gitti.
city-fault-name-empty = Bir ad yaz.
city-fault-name-long = Bu ad çok uzun. En çok 60 harf yaz.
city-fault-name-taken = Bu adda bir bölüm zaten var: { $about }.
city-fault-name-alike = Bu ad şuna çok benziyor: { $about }.
city-fault-nothing-chosen = Önce listeden bir şey seç.
city-fault-itself = Başka bir bölüm seç.
city-fault-closed = { $about } artık yok.
city-fault-only-one = Bu tek bölüm. Önce bir tane daha ekle.
city-fault-written-by-others = Bir iş arkadaşı aynısını az önce değiştirdi. Önce bir bak.
city-fault-last-coordinator = Bu son koordinatör. Önce başka birini seç.
city-fault-always-coordinator = Bu koordinatör ayarlarda sabit.
city-fault-too-many-coordinators = Zaten { $about } koordinatör var. Daha fazlası olmaz.
city-fault-helps-elsewhere = Bu iş arkadaşı zaten burada yardım ediyor: { $about }.
rights-everyone = Kim koordinatör?
rights-everyone-typed = Birinin rolünü görmek ister misin? Yaz: rol ve isim.
rights-of = { $name } neler yapabilir?
rights-coordinator = Koordinatör: bütün bölümleri görür ve değiştirir.
rights-contact = İletişim noktası: { $department }.
rights-coach = Digicoach: { $department }.
rights-nothing = Bu iş arkadaşı soru sorabilir, o kadar.
rights-which = Kimi diyorsun?
rights-nobody = Bu isimde kimse bulamıyorum.
rights-nobody-where = Digicoach, iletişim noktası ve koordinatörlerde arıyorum.
rights-person-button = { $name }, { $department }
rights-coordinator-button = Koordinatör yap
rights-no-coordinator-button = Koordinatörlükten çıkar
rights-contact-button = İletişim noktası yap
rights-sure-coordinator = Koordinatör yapıyor musun: { $name }?
rights-sure-coordinator-what = { $name } o zaman bütün bölümleri görür ve değiştirir.
rights-sure-no-coordinator = Artık koordinatör değil mi: { $name }?
rights-sure-no-coordinator-what = { $name } o zaman bölümleri görmez.
rights-sure-contact = { $name } iletişim noktası olsun mu? Yer: { $department }.
rights-sure-contact-now = { $count ->
    [one] Şimdiki: { $name }.
   *[other] Şimdikiler: { $name }.
    }
rights-sure-contact-none = Şimdi kimse yok.
rights-yes-coordinator-button = Evet, koordinatör yap
rights-yes-no-coordinator-button = Evet, çıkar
rights-yes-contact-button = Evet, iletişim noktası yap
rights-set-coordinator = { $name } şimdi koordinatör.
rights-set-no-coordinator = { $name } artık koordinatör değil.
rights-set-contact = { $name } şimdi iletişim noktası: { $department }.
rights-summary = Kim ne yapabilir.
changes = Son değişiklikler
changes-of = Son değişiklikler: { $name }
changes-none = Henüz bir şey değişmedi.
changes-line = { $day }, { $name }: { $what }
changes-settings = ayarlar
changes-coach-invited = digicoach olarak sordu: { $whom }
changes-coach-joined = digicoach oldu: { $whom }
changes-coach-refused = hayır dedi: { $whom }
changes-coach-stopped = digicoach'luğu bıraktı: { $whom }
changes-coach-removed = digicoach'luktan çıkardı: { $whom }
changes-contact-point-added = iletişim noktası yaptı: { $whom }
changes-contact-point-removed = iletişim noktasından çıkardı: { $whom }
changes-coordinator-added = koordinatör yaptı: { $whom }
changes-coordinator-removed = koordinatörlükten çıkardı: { $whom }
changes-replacement-set = yerine bakan seçti: { $whom }
changes-replacement-ended = yerine bakanı bitirdi: { $whom }
changes-department-added = bölümü ekledi
changes-department-changed = bölümü değiştirdi
changes-department-renamed = adı seçti: { $whom }
changes-department-hours-set = saatleri değiştirdi
changes-department-merged = birleştirdi: { $whom }
changes-department-took-over = devraldı: { $whom }
changes-department-closed = bölümü kapattı
changes-department-reopened = bölümü yine açtı
changes-summary = Son değişiklikler.
help-city = Koordinatör olarak yazabilirsin
help-diensten = diensten
help-diensten-does = Bütün bölümleri ve eksikleri görürsün.
help-dienst-wijzigen = dienst wijzigen Kinderopvang
help-dienst-wijzigen-does = Ad, saat veya iletişim noktası değiştirirsin.
help-dienst-toevoegen = dienst toevoegen
help-dienst-toevoegen-does = Bir bölüm eklersin.
help-rol = rol Katrien
help-rol-does = Birinin ne yapabildiğini görür ve seçersin.
help-wijzigingen = wijzigingen
help-tips = tips
help-tips-city-does = Kanala gelen ve gelecek ipuçları.
help-tip-now = tip nu
help-tip-now-does = Hemen fazladan bir ipucu koy.
help-news = nieuws
help-news-does = Digicoach'lara haber verirsin.
help-wijzigingen-does = Kim neyi değiştirdi, görürsün.

## Asking

ask-or-tap = Yazmak istemiyor musun? Olmayan şeye bas.
ask-or-talk = Konuşmak mı istersin? Buraya bas.
ask-or-other = Başkası için mi yardım istiyorsun?
ask-call-text = Sen arayınca anlatırım.
ask-visit-text = Sen gelince gösteririm.
where-visit-line = Yanıma gelir misin?
call-me-button = 📞 Beni ara
visit-me-button = 🚶 Yanıma gel
choose-button = Digicoach'u kendin seç
no-wish-button = Nasıl olursa olsun
more-ways-button = Daha çok seçenek göster
draft-call = Birinin aramasını istiyorsun.
draft-call-number = Önce numaranı yaz. O zaman seni arayabiliriz.
draft-visit = Birinin gelmesini istiyorsun.
draft-visit-place = Birinin gelmesini istiyorsun: { $place }.
draft-chosen = Önce sadece ona soruyoruz: { $name }.
desk-fastest = Kilitlendi mi? En hızlı { $desk } çözer.
signed-in = Şu adla oturum açtın: { $name }.
not-me-button = Bu ben değilim
not-me = Peki, hiçbir şey saklamadık.
not-me-nothing = Bu senin adın değil mi?
not-me-out = 1. Sağ üstteki fotoğrafa tıkla. "Afmelden" (oturumu kapat) seç.
not-me-in = 2. Kendi adınla oturum aç.
not-me-ask = 3. Sonra sorunu yine sor.
not-me-summary = Oturumu böyle kapatırsın.

choose = Kime sormak istersin?
choose-first = Sorun önce sadece o digicoach'a gider.
choose-gone = { $name } şu an yardım edemiyor.
choose-none = Şu an hiçbir digicoach yardım edemiyor.
choose-none-then = Sorunu yine de gönder. Aramaya devam ederiz.
choose-back-button = Geri dön
choose-summary = Kime sormak istersin?
alone-asked = Şimdi ona soruyoruz: { $name }.
alone-until = { $moment } sana haber veririz.
alone-silent = { $name } henüz cevap vermedi.
alone-cannot = { $name } şu an yardım edemiyor.
alone-widen = Başkalarına da soralım mı?
alone-by-itself = Bir şey demezsen, { $moment } başkalarına da sorarız.
alone-others-button = Başkalarına da sor
alone-keep-button = { $name } için bekle
chosen-gone = { $name } şu an yardım edemiyor.

where-now = Şimdi neredesin?
place-label = Yer
place-error = Bir yer seç.
other-place = Başka yer
here-button = Buradayım
skip-button = Bunu geç
which-phone = Seni hangi numaradan arayalım?
phone-error = Rakamla bir numara yaz. Örneğin: 0470 12 34 56.
phone-summary = Seni hangi numaradan arayalım?
keep-phone-button = Numaramı kaydet
told-place = Buradasın: { $place }.
told-phone = Seni bu numaradan ararız: { $phone }.
where-signed-off = İş arkadaşın bilgisayarda çalışıyor. Ara veya yanına git.

contact-call-button = İletişim noktam arasın
call-button-contact = Aranmak iste
call-asked = İletişim noktandan seni aramasını istedik.
call-nobody = İletişim noktan şu an yok.
call-nobody-summary = İletişim noktan şu an yok.
offer-call = İş arkadaşın aramanı istiyor: { $phone }.
offer-contact-first = Belki bir bilgisayar bozuk. Bunu ayarlayabilir misin?
offer-wish-call = Aramanı istiyor.
offer-wish-visit = Gelmeni istiyor.
offer-wish-visit-place = Gelmeni istiyor: { $place }.
offer-place = Şimdi burada: { $place }.
help-call = bel mij op 0470 12 34 56
help-call-does = Bir digicoach seni arar.
help-visit = kom naar mij in de serre
help-visit-does = Bir digicoach yanına gelir.
help-choose = kies zelf
help-choose-does = Digicoach'unu sen seçersin.
help-contact-call = laat mijn aanspreekpunt bellen
help-contact-call-does = İletişim noktan seni arar.

## Figures: numbers and periods

figures-minutes = { $minutes } dk
figures-whole-hours = { $count } sa
figures-hours-minutes = { $count } sa { $minutes }
figures-under-minute = 1 dakikadan az
figures-long-minutes = { $minutes } dakika
figures-long-hours = { $count } saat
figures-percent = % { $percent }
figures-almost-all = % 100'e yakın
figures-almost-none = % 1'den az
figures-of-n = { $value } ({ $n })
figures-none = yok
figures-not-enough = en az { $needed } (şimdi { $n })
figures-this-week = Bu hafta
figures-last-week = Geçen hafta
figures-this-month = Bu ay
figures-last-month = Geçen ay
figures-this-quarter = Bu çeyrek yıl
figures-last-quarter = Geçen çeyrek yıl
figures-this-year = Bu yıl
figures-last-year = Geçen yıl
figures-before-week = önceki hafta
figures-before-month = önceki ay
figures-before-quarter = önceki çeyrek yıl
figures-before-year = önceki yıl
figures-week-short = { $number }. hafta
figures-quarter-short = { $number }. çeyrek yıl
figures-of-year = { $period }, { $year }
figures-stretch = { $first } – { $last } (dahil)

## Figures: the overview

figures-asked = { $count ->
    [0] { $period }: soru yok.
    [one] { $period }: 1 soru.
   *[other] { $period }: { $count } soru.
}
figures-asked-not-yet = { $period }: henüz soru yok.
figures-asked-bot = { $count ->
    [0] { $period }: bot ile soru yok.
    [one] { $period }: bot ile 1 soru.
   *[other] { $period }: bot ile { $count } soru.
}
figures-department-period = { $department }, { $period }
figures-within = { $share } şu sürede digicoach buldu: { $time }.
figures-within-one = { $share } şu sürede digicoach buldu: { $time }.
figures-share-tens = 10'da { $part }
figures-share-few = { $n } içinde { $part }
figures-share-only = Tek soru
figures-share-all = Herkes
figures-share-nearly-all = Hemen herkes
figures-share-nearly-none = Hemen hiç kimse
figures-share-none = Hiç kimse
figures-then = { $period }: { $said }
figures-running = { $period } henüz bitmedi.
figures-rest = Gerisi şu dönem için: { $period }.
figures-rest-so = Bu yüzden gerisi şu dönem için: { $period }.
figures-of-department = Rakamlar: { $department }
figures-no-weeks = Bunu hafta hafta göstermeyiz.
figures-rest-few = Başka rakamlar: göstermek için çok az soru.
figures-was = { $value }, önce { $before }
figures-nothing = { $period }: göstermek için çok az soru.
figures-nothing-then = Sorular şehrin rakamlarında sayılır.
figures-so-far = { $period }: { $count }.
figures-when-more = Yeterince soran ve digicoach olunca devamı gelir.
figures-more-than = { $count } fazla. Karşılaştırma: { $before }.
figures-less-than = { $count } az. Karşılaştırma: { $before }.
figures-as-many = Aynı sayı: { $before }.
figures-purpose = Böyle daha iyi yardım ederiz. İnsanları değerlendirmek için değil.
figures-counted = Sayım saati: { $time }.
figures-counted-day = Sayım: { $day }, saat { $time }.
figures-twin = Şunu da yazabilirsin: "{ $line }".
figures-line-overview = cijfers
figures-line-topics = cijfers onderwerpen
figures-line-hours = cijfers per uur
figures-line-network = cijfers netwerk
figures-line-compared = vergelijk diensten
figures-line-facts = feiten
figures-line-mine = mijn cijfers
figures-brackets = Parantez içinde: kaç taneden.
figures-left-out = Gösterilmeyen: { $parts }. Bunun için çok az kişi var.
figures-left-out-across = Tek bir bölüm için hiç göstermeyiz: { $parts }.
figures-not-sampled = Henüz ölçülmedi: digicoach olan açık saatler.
figures-part-noted = yazılan yardım
figures-no-medians = Bir bölüm için sadece ortalamayı gösteririz, bir yıl dışında.
figures-summary = İstediğin rakamlar.

figures-questions = Sorular
figures-all = toplam
figures-bot = bot ile
figures-noted = yazılan yardım
figures-weekly = haftalık sayım (en az)
figures-in-short = Kısaca
figures-in-time = { $time } içinde bir digicoach
figures-in-time-open = zamanında, sadece açık saatler
figures-solved = iş arkadaşları çözdü
figures-times = Beklemek ve yardım etmek
figures-waiting = bekleme, ortalama
figures-waiting-half = yarısı en çok bu kadar bekler
figures-waiting-nine = 10'da 9'u en çok bu kadar bekler
figures-helping = yardım, ortalama
figures-helping-half = yardımların yarısı en çok
figures-helping-nine = yardımların 10'da 9'u en çok
figures-noted-time = yazılan yardım, ortalama
figures-noted-half = yazılan yardımın yarısı: en çok
figures-noted-nine = yazılan yardımın 10'da 9'u: en çok
figures-help-together = bütün yardım toplam
figures-help-together-bot = bot ile yardım toplam
figures-bands = { $count ->
    [one] Yardım ne kadar sürer (1 kez)
   *[other] Yardım ne kadar sürer ({ $count } kez)
}
figures-bands-bot = { $count ->
    [one] Bot ile yardım ne kadar sürer (1 kez)
   *[other] Bot ile yardım ne kadar sürer ({ $count } kez)
}
figures-band = { $count ->
    [one] 1 kez, { $percent }
   *[other] { $count } kez, { $percent }
}
figures-band-under-5 = 5 dakikadan az
figures-band-to-15 = 5 ile 15 dakika
figures-band-to-30 = 15 ile 30 dakika
figures-band-over-30 = 30 dakikadan çok
figures-endings = Nasıl bitti
figures-desk = Service Desk'e gitti
figures-not-helped = kimse yardım edemedi
figures-abandoned = yardım gelmeden durdu
figures-reopened = yine de çözülmedi
figures-confirmed = soran dedi: çözüldü
figures-by-tip = beklerken bir ipucu yardım etti
figures-by-tip-times = { $count } kez
figures-not-yet = devam ediyor
figures-ways = İş arkadaşları nasıl yardım aldı
figures-on-site = yerinde
figures-by-phone = telefonda
figures-by-chat = sohbetle
figures-unsaid = nasıl olduğu söylenmedi
figures-on-gsm = telefonda yazıldı
figures-on-pc = bilgisayarda yazıldı
figures-for-colleague = bir iş arkadaşı için soruldu
figures-voices = Soranlar ne düşünüyor
figures-satisfied = iyi yardım aldı
figures-answered = başparmak verdi
figures-reach = Ulaşılan
figures-per-100 = 100 iş arkadaşında soran
figures-per-100-value = { $value } ({ $workers } kişiden { $askers })
figures-askers = soranlar
figures-covered = digicoach olan açık saatler
figures-load = Yardımın paylaşımı
figures-load-mean = yardım olan haftada soru
figures-load-minutes = yardım olan haftada süre
figures-load-none = sorusuz haftalar
figures-load-few = 1 ile 3 soru olan haftalar
figures-load-many = 4 veya daha çok soru olan haftalar
figures-load-how = Bir digicoach'un bir haftası 1 sayılır.
figures-part-times = süreler
figures-part-endings = bitiş
figures-part-ways = iş arkadaşları nasıl yardım aldı
figures-part-voices = memnunluk
figures-part-load = paylaşım
figures-part-reach = ulaşılan
figures-chart-bands = Yardım ne kadar sürer, kaç kez
figures-chart-bands-bot = Bot ile yardım ne kadar sürer, kaç kez

## Figures: buttons

figures-more-button = Daha çok göster
figures-previous-button = ◀ { $period }
figures-next-button = { $period } ▶
figures-week-button = Hafta
figures-month-button = Ay
figures-quarter-button = Çeyrek yıl
figures-year-button = Yıl
figures-others-button = Başka rakamları göster
figures-overview-button = Özet
figures-topics-button = Konular
figures-hours-button = Saat saat
figures-network-button = Ağ
figures-compared-button = Bölümleri karşılaştır
figures-facts-button = Bilgiler
figures-monday-button = Her pazartesi gönder
figures-export-button = Dosya yap
figures-show-button = Rakamları göster
figures-which = Hangi bölümün?
figures-which-error = Bir bölüm seç.
figures-city = Bütün şehir
figures-type-department = Başka bölüm mü? Örneğin yaz: "{ $line }".
figures-type-whole-name = Bölümün bütün adını yaz.
figures-across-topics = Bir bölümün konularını sadece iletişim noktası görür.
figures-across-hours = Soruların ne zaman geldiğini sadece bölümün iletişim noktası görür.
figures-city-topics-button = Şehrin konularını göster
figures-city-hours-button = Şehrin saatlerini göster

## Figures: topics, hours and departments

figures-topics = Soruların konusu
figures-topics-of = Soruların konusu: { $department }
figures-over = Dönem: { $period }.
figures-few = Göstermek için çok az soru. { $period }: { $count }.
figures-few-bare = Göstermek için çok az soru.
figures-later-year = Daha sonraki bir yıl seç.
figures-shown-wider = { $period }: göstermek için çok az soru.
figures-other-topics = Başka konular
figures-split = { $count }: bot { $asked }, yazılan { $noted }
figures-split-weekly = bot { $asked }, yazılan { $noted }, haftalık sayım { $weekly }
figures-topic = Konu
figures-count = Sayı
figures-solved-head = Çözülen
figures-solved-means = Çözülen: iş arkadaşları çözdü, Service Desk değil.
figures-hours-title = Sorular ne zaman geliyor
figures-hours-title-of = Sorular ne zaman geliyor: { $department }
figures-busiest = En çok soru şu zaman geliyor:
figures-uncovered = Burada her zaman digicoach yoktu:
figures-an-hour = { $day }, { $begin } ile { $end } arası
figures-an-hour-count = { $hour }: { $count }
figures-an-hour-missed = { $hour }: { $count } kez içinde { $missed } kez kimse yok
figures-an-hour-never = { $hour }: hiç kimse yok
figures-a-day-never = { $day }, bütün gün: hiç kimse yok
figures-cover-over = Saat saat digicoach: { $first } – { $last } (dahil).
figures-hours-city = Bütün bölümler birlikte sayıldı.
figures-always-covered = Her açık saatte bir digicoach vardı.
figures-by-day = Gün gün
figures-each-hour-button = Her saati göster
figures-grid-questions = Saat saat sorular
figures-grid-cover = Digicoach olan açık saatler
figures-grid-all = hepsi
figures-grid-legend = ✓ her zaman, ± bazen, ✗ hiç
figures-hour-head = saat
figures-day-head = gün
figures-covered-head = digicoach
figures-chart-hours = Günün saatlerine göre sorular
figures-compared = Bölümler yan yana
figures-compared-how = Alfabe sırası, iyiden kötüye değil.
figures-compared-all = Burada her zaman bütün bölümler var.
figures-within-head = Zamanında
figures-reach-head = 100 kişide
figures-compared-means = Zamanında: belirlenen sürede bir digicoach.
figures-reach-means = 100 kişide: 100 iş arkadaşında soran sayısı.
figures-folded = Başka bölümler ({ $count })
figures-hidden-cell = çok az
figures-compared-hidden = Çok az: göstermek için çok az soran veya digicoach.
figures-compared-more = Ve { $count } bölüm daha. Bütün bölümler için dosya yap.
figures-reach-none = sayılmadı
figures-chart-compared = Bölüm bölüm sorular
figures-chart-compared-bot = Bölüm bölüm bot ile sorular

## Figures: the network, facts, own figures and what waits

network-title = { $count ->
    [one] Şimdi 1 etkin digicoach var.
   *[other] Şimdi { $count } etkin digicoach var.
}
network-title-of = { $count ->
    [one] { $department }: şimdi 1 etkin digicoach.
   *[other] { $department }: şimdi { $count } etkin digicoach.
}
network-since = Yeni ve bırakan: { $day } gününden beri.
network-coaches = digicoach toplam
network-active = etkin
network-paused = ara verdi
network-paused-long = 4 haftadan uzun ara verdi
network-new = yeni
network-stopped = bıraktı
network-per-100 = 100 iş arkadaşında etkin
network-per-100-value = { $value } ({ $workers } kişiden)
network-fine = Her yerde her şey tamam. Çok güzel!
network-few-coaches = 2'den az digicoach
network-without-contact = İletişim noktası yok
network-without-stand-in = İletişim noktasının yerine bakan yok
network-empty-places = Digicoach olmayan yer
network-place = { $department }: { $place }
network-more = ve { $count } tane daha
facts-counted = { $year } bilgileri, sayım günü { $day }.
facts-title = { $year } bilgileri
facts-running = { $year } henüz bitmedi. { $before } tam bir yıl.
facts-city = Bilgiler sadece bütün şehir için var.
facts-until = { $value } ({ $months })
facts-months = ocak – { $month } (dahil)
facts-paste = Kopyalamak için
facts-none = henüz yeterli ölçüm yok
facts-not-measured = henüz ölçülmedi
facts-not-yet = Henüz ölçülmedi: { $facts }.
facts-not-enough = Henüz yeterli ölçüm yok: { $facts }.
facts-n = Hesap: { $n }
facts-from = Kaynak: { $source }.
facts-n-from = Hesap: { $n }. Kaynak: { $source }.
fact-workers = iş arkadaşları
fact-coaches = digicoach'lar
fact-questions = sorular toplam
fact-questions-bot = bunun bot ile olanı
fact-questions-noted = bunun yazılan yardımı
fact-questions-weekly = bunun haftalık sayımı
fact-questions-bot-alone = bot ile sorular
fact-questions-noted-alone = yazılan yardım
fact-questions-weekly-alone = haftalık sayım
fact-minutes = ortalama yardım süresi
fact-per-coach-week = yardım edenin haftalık sorusu
fact-devices = cihazlar
fact-screening = tarama
fact-training = eğitimler
fact-events = etkinlikler
fact-workers-says = Bölümlerde toplam { $value } iş arkadaşı var.
fact-coaches-says = { $value } digicoach var.
fact-questions-says = Digicoach'lara { $value } soru geldi.
fact-questions-bot-says = Bunun { $value } tanesi bot ile geldi.
fact-questions-noted-says = Digicoach'lar { $value } kez yardım yazdı.
fact-questions-weekly-says = Haftalık sayımda en az { $value } var.
fact-minutes-says = Bot ile yardım ortalama { $value } sürdü.
fact-per-coach-week-says = Yardım eden, haftada ortalama { $value } soru aldı.
fact-devices-says = { $value } cihaz var.
fact-screening-says = Tarama: { $value }.
fact-training-says = { $value } eğitim oldu.
fact-events-says = { $value } etkinlik oldu.
fact-source-roster = bölümler ve digicoach'lar listesi
fact-source-bot = bot ile sorular
fact-source-noted = digicoach'ların yazdığı yardım
fact-source-weekly = digicoach'ların haftalık sayımı
fact-source-all = bot, yazılan yardım ve haftalık sayım
fact-source-weeks = bir digicoach'un yardım ettiği haftalar
facts-summary = Bir yılın bilgileri.
mine-figures = { $count ->
    [0] { $period } senden yardım saymadık.
    [one] { $period } 1 iş arkadaşına yardım ettin. Sağ ol!
   *[other] { $period } { $count } iş arkadaşına yardım ettin. Sağ ol!
}
mine-figures-in = Dönem: { $period }
mine-figures-time = yardım süren
mine-figures-year = { $year } yılında { $count } kez yardım ettin.
mine-figures-alone = Bunu sadece sen görürsün.
mine-figures-weekly = Haftalık sayımın süresini bilmiyoruz.
mine-figures-summary = Kendi rakamların.

## Figures: when a line is not clear

figures-unclear = Bunu mu demek istedin ...?
figures-unclear-none = Bunu anlamıyorum.
figures-unclear-words = Bu kelimeyi bilmiyorum: { $words }.
figures-unclear-type = Örneğin yaz: "cijfers vorige maand".
figures-unclear-summary = Ne demek istedin?
figures-future = O zaman henüz gelmedi.
figures-too-old = O kadar eski rakam yok.
figures-too-short = Bir gün, rakamlar için çok kısa.
figures-no-such = Böyle bir dönem yok: { $said }.
figures-two-periods = İki dönem okuyorum: { $said }.
figures-one-period = Bir tane yaz. Örneğin: "cijfers vorige maand".
figures-try-week = Örneğin yaz: "cijfers deze week".
figures-try-year = Örneğin yaz: "cijfers { $year }".
figures-refused-summary = Bunu gösteremem.
figures-worker-no = Rakamlar, digicoach'lara yol gösterenler içindir.
figures-worker-then = Sana mı yardım gerekiyor? Sorunu buraya yaz.

## Digi-tips: in the channel and in one's own chat

tip-of-week = Bu haftanın ipucu
tip-extra = Digi-tip
tip-of-week-summary = Yeni bir ipucu var.
tip-summary = Göstermek için bir ipucu.
tip-askers = { $count } iş arkadaşı bunu son 4 haftada sordu.
tip-likes = { $count ->
    [one] 1 iş arkadaşı bunu yararlı buluyor.
   *[other] { $count } iş arkadaşı bunu yararlı buluyor.
}
tip-show = Bu ipucunu bir iş arkadaşına göster.
tip-handy-button = Yararlı
tip-to-me-button = Bana gönder
tip-more-button = Devamını oku: { $site }

## Digi-tips: what coordinators see, write and plan

tips-summary = İpuçları için.
tips-heading = İpuçları
tips-no-channel = Henüz digicoach kanalı yok.
tips-channel-how = Uygulamayı digicoach'ların kanalına ekle.
tips-channel-type = Sonra kanalda yaz:
tips-channel-words = @Digicoach dit is het coachkanaal
tips-unreachable = Buraya artık ipucu koyamıyorum. Uygulama hâlâ orada mı?
tips-few-left = { $count ->
    [0] Yeni ipucu kalmadı. En eskiler geri gelir. Bir ipucu ekler misin?
    [one] 1 yeni ipucu kaldı. Sonra en eskiler geri gelir. Bir ipucu ekler misin?
   *[other] { $count } yeni ipucu kaldı. Sonra en eskiler geri gelir. Bir ipucu ekler misin?
}
tips-left = Buraya hiç gelmemiş { $count } ipucu var.
tips-coming = Gelecek olan:
tips-came = Gelmiş olan:
tips-week = { $number }. hafta (başlangıç { $day })
tips-comes-line = { $week }: ipucu { $tip }.
tips-is-planned = Planlı.
tips-why = { $count } iş arkadaşı bunu son 4 haftada sordu.
tips-came-line = { $day }: ipucu { $tip }.
tips-soon-line = Şimdi: ipucu { $tip }. Birazdan gelir.
tips-perhaps-line = { $day }: ipucu { $tip }. Gelip gelmediği belli değil.
tips-missed-line = { $week }: ipucu gelmedi.
tips-some-tip = artık olmayan
tips-plan-button = Bir ipucu planla
tips-now-button = Şimdi bir ipucu koy
tips-all-button = Bütün ipuçlarını göster
tips-page-button = İpuçlarını göster, parça { $page }
tips-all = Bütün ipuçları
tips-which-change = Hangi ipucunu değiştirmek istersin?
tips-which-remove = Hangi ipucunu silmek istersin?
tips-none = İpucu yok.
tips-count = { $count ->
    [one] 1 ipucu var.
   *[other] { $count } ipucu var.
}
tips-label-tip = İpucu
tips-choose = Bir ipucu seç
tips-show-button = Bu ipucunu göster
tips-all-page-button = Bütün ipuçları, parça { $page }
tips-back-button = İpuçlarına geri dön
tips-number-topic = İpucu { $number } · { $topic }
tips-planned-in = Planlı: { $week }, kanal { $channel }.
tips-came-in = Geldi: { $day }, kanal { $channel }.
tips-show-word = tip { $number }
tips-change-word = tip wijzigen { $number }
tips-remove-word = tip verwijderen { $number }
tips-plan-word = tip plannen { $number } week 12
tips-number-unknown = { $number } numaralı ipucunu bilmiyorum. Birini seç.
tips-gone = Bu ipucu artık yok. Başka birini seç.
tips-label-week = Hafta
tips-choose-week = Bir hafta seç
tips-label-channel = Kanal
tips-choose-channel = Bir kanal seç
tip-new-button = Bir ipucu ekle
tip-change-button = Bu ipucunu değiştir
tip-remove-button = Bu ipucunu sil
tip-plan-button = Bu ipucunu planla
tip-unplan-button = Bu ipucunu planlama
tip-now-button = Bu ipucunu şimdi koy
tip-yes-now-button = Evet, bu ipucunu koy
tip-not-now-button = Bu ipucunu koyma
tip-yes-now-word = ja plaats deze tip
tip-yes-remove-button = Evet, bu ipucunu sil
tip-not-remove-button = Bu ipucunu silme
tip-yes-remove-word = ja verwijder deze tip
tip-not-keep-button = Bu ipucunu kaydetme
tip-channel-button = Bu kanalı seç
tip-by-button = Düğmeye bas: { $button }
tip-by-button-what = Düğme yukarıdaki kartta. Her şey orada duruyor.
tip-by-button-none = Kart görmüyor musun? Yaz: "{ $word }".
tip-new-word = tip toevoegen
tip-now-word = tip nu
tip-form-new = Yeni bir ipucu
tip-form-change = İpucu { $number } değişsin
tip-form-how = Konuştuğun gibi yaz. Toplam en çok 60 kelime.
tip-form-sites = Bağlantı şuraya gidebilir: { $sites }.
tip-label-title = Başlık
tip-label-text = Neyi bilmek iyi olur?
tip-label-tried = İş arkadaşın şimdi neyi deneyebilir?
tip-label-topic = Konu
tip-label-link = Bağlantı (boş kalabilir)
tip-example-tried = zoek de Windows-toets.
tip-choose-topic = Bir konu seç
tip-error = Bunu doldur
tip-preview-button = Nasıl olacağını göster
tip-preview = İpucun böyle görünür. Kaydedelim mi?
tip-preview-hints = Böyle olur. Ama şu başka türlü daha kolay okunur:
tip-keep-button = Bu ipucunu kaydet
tip-adjust-button = İpucunu değiştir
tip-kept-new = İpucunu kaydettik. Numarası: { $number }.
tip-kept-changed = { $number } numaralı ipucunu kaydettik.
tip-kept-next = Sırası kendiliğinden gelir.
tip-kept-old = Kanalda olan, olduğu gibi kalır.
tip-changed-meanwhile = Başka biri de bu ipucunu değiştirdi. Kaydedersen senin sözlerin geçer.
tip-fault-title-empty = Başlık hâlâ boş.
tip-fault-title-long = Başlık çok uzun: { $count } kelime. En çok 6, ve kısa.
tip-fault-title-taken = { $number } numaralı ipucunun başlığı zaten bu: { $about }.
tip-fault-text-empty = Metin hâlâ boş.
tip-fault-text-long = Metin çok uzun: { $count } kelime. En çok 60, "Probeer nu" ile birlikte.
tip-fault-tried-empty = İş arkadaşının şimdi ne deneyebileceğini de yaz.
tip-fault-no-topic = Bir konu da seç.
tip-fault-link-wrong = Bu bağlantı olmaz. Aşağıdaki sitelerden birini seç.
tip-fault-too-many = Zaten { $count } ipucu var. Önce birini sil.
tip-hint-long-sentence = Bu cümlede { $count } kelime var: { $about } En çok 12 kolay okunur.
tip-hint-hard-word = Zor bir kelime: { $about }.
tip-hint-more-to-try = Denemek için tek bir şey iste.
tip-hint-alike = { $number } numaralı ipucuna benziyor: { $about }.
tip-sure-remove = { $number } numaralı ipucunu silelim mi?
tip-sure-remove-planned = Şu hafta için hazır: { $week }. O zaman başka biri gelir.
tip-sure-remove-what = O zaman bir daha gelmez. Eski mesajlar kalır.
tip-removed = O ipucu gitti.
tip-removed-what = Artık hiçbir kanala gelmez.
tip-now-where = Hangi kanala ipucu koymak istersin?
tip-sure-now = Bu ipucunu şimdi koyalım mı? Kanal: { $channel }.
tip-sure-now-what = Hemen gelir. Haftanın ipucu da gelir.
tip-posted = İpucu şimdi geliyor. Kanal: { $channel }.
tip-posted-before = Bu ipucu zaten orada. Kanal: { $channel }.
tip-not-now = Peki. Şimdi fazladan ipucu gelmez.
tip-cannot-post = Şu an buraya bir şey koyamıyorum: { $channel }.
tip-cannot-post-why = Uygulama hâlâ orada mı? İpucu hâlâ var mı?
tip-plan-which = Hangi ipucunu planlamak istersin?
tip-plan-when = Bu ipucu ne zaman gelsin?
tip-planned = { $number } numaralı ipucu şu hafta gelir: { $week }.
tip-planned-where = Geldiği kanal: { $channel }.
tip-unplanned = Bu ipucunu artık planlamıyoruz.
tip-week-gone = O hafta geçti, veya zaten bir ipucu vardı.
tip-week-far = Bu çok uzak. En çok bir yıl sonrasını planla.
tip-week-taken = O zaman { $tip } numaralı ipucu geliyor. Başka hafta seç.
tip-week-unknown = O haftayı bilmiyorum. Birini seç.

## Digi-tips: each week in one's own chat

worker-tips-on = Sana her hafta bir ipucu gelir.
worker-tips-on-then = { $moment } ilki gelir.
worker-tips-off = Sana artık ipucu gelmez.
worker-tips-on-button = Yine ipucu gönder
worker-tips-off-button = Artık ipucu gönderme
worker-tips-on-word = weetjes aan
worker-tips-off-word = weetjes uit
worker-tip = Bu haftanın ipucu
worker-tip-summary = Yeni bir ipucu var.
help-tips-does = Sana her hafta bir ipucu gelir.

## The portrait of a digicoach

portrait-likes = Severek yardım ettiği konular: { $topics }.
portrait-says = “{ $about }”
portrait-preview = İş arkadaşların seni böyle görür.
portrait-ask = İş arkadaşların bunu görsün mü?
portrait-comes-in-list = Digicoach listesine gelir.
portrait-comes-in-channel = Kanala da gelir: { $channels }.
portrait-comes-later = Oraya şu zaman gelir: { $moment }.
portrait-ask-stop = Her zaman bırakabilirsin. Yaz: "verberg mijn portret".
portrait-show-button = Tanıtımımı göster
portrait-change-button = Tanıtımımı değiştir
portrait-hide-button = Tanıtımımı gizle
portrait-not-this-button = Bunu gösterme
portrait-leave-button = Tanıtımım böyle kalsın
portrait-look-button = Tanıtımıma bak
portrait-shown = İş arkadaşların bunu şimdi görüyor.
portrait-in-list = Digicoach listesinde.
portrait-in-channel = Kanalda da var: { $channels }.
portrait-hidden = Tanıtımını kimse görmüyor.
portrait-hidden-then = Adın, yerin ve saatlerin listede kalır.
portrait-form = İş arkadaşların senin için ne okusun?
portrait-label-topics = Hangi konuda severek yardım edersin? En çok { $most } tane seç.
portrait-label-about = Ne yapmayı seversin? (boş kalabilir)
portrait-example-about = Ik leg het rustig uit, ook twee keer.
portrait-form-rest = Adın, yerin ve saatlerin zaten orada.
portrait-error = Buna bir daha bak.
portrait-fault-too-many-topics = En çok { $most } konu seç.
portrait-fault-too-long = Kısa yaz. En çok { $most } karakter.
portrait-fault-has-link = İçine bağlantı veya adres yazma.
portrait-own-summary = Tanıtımın için.

## News for digicoaches

news-for-coaches = Digicoach'lar için haber
news-for-contacts = İletişim noktaları için haber
news-from = Gönderen: { $name }.
news-once-more = Kaçıranlar için bir kez daha
news-link-button = Devamını oku: { $site }
news-summary = Senin için haber var.
announcement-over = Bu mesaj artık geçerli değil.
announcement-over-summary = Bir mesaj artık geçerli değil.
portrait-meet = Tanışalım
portrait-name = Bu digicoach { $name }.
portrait-department = Bölüm
portrait-place = Nerede
portrait-when = Ne zaman
portrait-topics = Severek yardım ettiği konular
portrait-summary = Bir digicoach ile tanış.
milestone-together = Birlikte bu yıl { $count } iş arkadaşına yardım ettik.
milestone-thanks = Herkese teşekkürler!
milestone-summary = Birlikte işimizden güzel haber.
news-form = Ne anlatmak istersin?
news-form-summary = Haberin için.
news-label-title = Başlık
news-label-text = Metin
news-label-link = Bağlantı (boş kalabilir)
news-label-audience = Kimin için?
news-label-day = Hangi günden?
news-label-reminder = Hatırlatma?
news-label-chats = Herkesin kendi sohbetine de mi?
news-error = Buna bir daha bak.
news-example-day = vandaag of 30 november
news-audience-coaches = Bütün digicoach'lar
news-audience-contacts = Bütün iletişim noktaları
news-reminder = { $days ->
    [0] Hatırlatma yok
   *[other] { $days } gün sonra
}
news-chats-no = Hayır, sadece kanalda
news-chats-yes = Evet, sohbette de
news-preview-button = Nasıl olacağını göster
news-send-button = Bu haberi gönder
news-change-button = Bu haberi değiştir
news-drop-button = Bunu gönderme
news-new-button = Haber yaz
news-list-button = Son haberleri göster
news-stop-button = Bu haberi durdur
news-preview = İş arkadaşların böyle görür:
news-whose-coaches = { $count ->
    [0] Kim alır: kanalda olanlar.
    [one] Kim alır: 1 digicoach.
   *[other] Kim alır: { $count } digicoach.
}
news-whose-contacts = { $count ->
    [one] Kim alır: 1 iletişim noktası.
   *[other] Kim alır: { $count } iletişim noktası.
}
news-whose-department = { $count ->
    [0] Kim alır: kanalda olanlar ({ $department }).
    [one] Kim alır: 1 digicoach ({ $department }).
   *[other] Kim alır: { $count } digicoach ({ $department }).
}
news-in-channels = Geldiği kanal: { $channels }.
news-in-no-channel = Onlar için kanal yok.
news-in-chats = Herkes kendi sohbetinde, kendi saatlerinde alır.
news-not-in-chats = Herkesin kendi sohbetine gelmez.
news-goes-today = Bugün gider.
news-goes-on = Gidiş: { $day }, saat 9.
news-reminds-on = Hatırlatma: { $day }.
news-sent = Haberin yola çıkıyor.
news-sent-then = Sonra kimin aldığını öğrenirsin.
news-planned = Haberin hazır.
news-planned-then = Vazgeçtin mi? Yaz: "nieuws stoppen".
news-dropped = Peki, göndermiyoruz.
news-fault-no-title = Bir başlık yaz.
news-fault-long-title = Başlık çok uzun. En çok 80 harf.
news-fault-no-text = Haberini "Tekst" altına yaz.
news-fault-long-text = Metin çok uzun. En çok 600 harf.
news-fault-bad-link = Bu bağlantı olmadı. Bağlantı şöyle başlar: https://
news-fault-no-day = O günü anlamıyoruz. Örneğin yaz: "maandag" veya "30 november".
news-fault-past = O gün geçti.
news-fault-far = O gün çok uzak. 6 ay içinde bir gün seç.
news-fault-no-audience = Kimin için olduğunu seç.
news-fault-nowhere = Onlar için kanal yok. Şunu seç: sohbette de.
news-fault-nobody = Bunu şu an kimse alamıyor. Başka birini seç.
news-fault-too-many = O kadar çok sohbet olmaz. Bir bölüm, veya sadece kanalı seç.
news-list = Son haberler
news-list-summary = Son haberler için.
news-none = Henüz haber olmadı.
news-none-to-stop = Durduracak haber yok.
news-which-to-stop = Hangi haberi durdurmak istersin?
news-began-on = Gidiş: { $day }.
news-was-stopped = Bu gitmedi.
news-stopped = Bu haber gitmiyor.
news-too-late = Bu haber zaten gitti.
news-stop-sure = Bu haber zaten gitti. Gerisini durdurmak ister misin?
news-stop-yes-button = Evet, bu haberi durdur
news-stop-no-button = Hayır, bunu durdurma
news-rest-stopped = Bu haber durdu.
news-stop-channels = Kanalda artık geçerli değil: { $channels }.
news-stop-unsure = Kanala bir bak: { $channels }. Belki hâlâ oradadır.
news-stop-waiting = { $count ->
    [one] 1 iş arkadaşı artık almaz.
   *[other] { $count } iş arkadaşı artık almaz.
}
news-stop-reminder = Hatırlatma artık gelmez.
news-stop-chats-stay = Sohbetlerde olan kalır.
news-on-card = Bu sadece karttaki düğmeyle olur. Kart yok mu? Yaz: "nieuws".
news-gone = Bu haber artık yok.
news-report-summary = Haberini kimin aldığını öğrenirsin.
news-report-under-way = Haberin yolda.
news-report-over = Haberin gitti.
news-report-reminded = Hatırlatman gitti.
news-report-nobody = Henüz kimse almadı.
news-report-posted = Kanalda: { $channels }.
news-report-coming = Kanala daha gelecek: { $channels }.
news-report-not-posted = Kanalda olmadı: { $channels }.
news-report-unsure = Kanala bir bak: { $channels }. Belki orada yoktur.
news-report-delivered = { $count ->
    [one] 1 iş arkadaşı sohbette aldı.
   *[other] { $count } iş arkadaşı sohbette aldı.
}
news-report-waiting = { $count ->
    [one] 1 iş arkadaşı daha alacak, kendi saatlerinde.
   *[other] { $count } iş arkadaşı daha alacak, kendi saatlerinde.
}
news-report-unreachable = { $count ->
    [one] 1 iş arkadaşına ulaşamıyoruz.
   *[other] { $count } iş arkadaşına ulaşamıyoruz.
}
news-report-missed = Şu kişilere kendin söyle: { $names }.
news-report-more = { $count ->
    [one] 1 kişi daha
   *[other] { $count } kişi daha
}
news-report-failed = { $count ->
    [one] 1 iş arkadaşında olmadı.
   *[other] { $count } iş arkadaşında olmadı.
}
news-report-unknown = { $count ->
    [one] 1 iş arkadaşı için emin değiliz.
   *[other] { $count } iş arkadaşı için emin değiliz.
}
news-report-not-again = Oraya ikinci kez göndermeyiz.

## The file of figures (export): names of sheets and columns, and what each figure means

sheet-about = Açıklama
sheet-overview = Özet
sheet-topics = Konular
sheet-per-hour = Saat saat
sheet-compared = Bölümler
sheet-facts = Bilgiler
sheet-what = Ne
sheet-means = Anlamı
sheet-figure = Rakam
sheet-value = Değer
sheet-unit = Birim
sheet-n = Hesap
sheet-n-of = Hesap ({ $of })
sheet-n-about = Önündeki rakamda bu kadar soru veya cevap var.
sheet-first = İlk gün
sheet-last = Son gün
sheet-last-of = Son gün ({ $of })
sheet-before = Önceki değer
sheet-before-n = Hesap (önceki)
sheet-before-first = İlk gün (önceki)
sheet-before-last = Son gün (önceki)
sheet-count = sayı
sheet-minutes = dakika
sheet-percent = %
sheet-hours-unit = saat
sheet-per-week = haftada
sheet-purpose = Ne için
sheet-purpose-about = Böyle daha iyi yardım ederiz. İnsanları değerlendirmek için değil.
sheet-whose = Kimin
sheet-city = Bütün şehir
sheet-period = İstenen dönem
sheet-counted = Sayım günü
sheet-running = Bu dönem henüz bitmedi. Rakamlar daha büyür.
sheet-few = Göstermek için çok az soru.
sheet-why = Boş
sheet-no-weeks = Bunu hafta hafta göstermeyiz.
sheet-across-topics = Tek bölümün konuları dosyaya gelmez.
sheet-across-hours = Tek bölümün saat saat soruları dosyaya gelmez.
sheet-across-figures = Tek bölüm için memnunluk, paylaşım ve yazılan süreyi göstermeyiz.
sheet-hours-cover = Ama kimin yardım edebildiğini gösteririz. { $days }
sheet-days = { $first } – { $last } (dahil).
sheet-empty = Boş bir kutu
sheet-empty-about = Ölçülmedi, veya göstermek için çok az kişi. Konuları ve cevapları en az { $askers } soran olunca gösteririz. Süreleri ve paylaşımı en az { $coaches } digicoach olunca gösteririz. Öteki bölümlerin yanında bir bölüm için ikisi de geçerli.
sheet-rounded = Yuvarlak
sheet-rounded-about = Bir bölümde { $few } sayısından az mı? O zaman 0, 5 veya 10 yazarız. Bu kadar azda yüzde de göstermeyiz.
sheet-folded-about = { $count } küçük bölüm birlikte. Her biri tek başına göstermek için çok küçük.
sheet-other-departments = Başka bölümler
sheet-other-topics = Başka konular
sheet-asked = Bota sorular
sheet-asked-about = Bu dönemde bir iş arkadaşının gönderdiği sorular.
sheet-noted = Yazılan yardım
sheet-noted-count-about = Bir digicoach'un kendisinin yazdığı yerinde yardım.
sheet-weekly = Haftalık sayım
sheet-weekly-about = Digicoach'ların hafta sonunda saydığı. En az bu kadar var.
sheet-all = Bütün sorular birlikte
sheet-all-about = Bota sorular, yazılan yardım ve haftalık sayım toplamı.
sheet-wait-mean = Bekleme: ortalama
sheet-wait-about = Sorudan bir digicoach onu alana kadar.
sheet-wait-median = Bekleme: ortanca
sheet-median-about = Yarısı daha kısa, yarısı daha uzun sürdü. En az 10 süre. Tek bölüm için sadece bir yılda.
sheet-wait-ninetieth = Bekleme: 10'da 9
sheet-ninetieth-about = 10'da 9'u daha uzun sürmedi. En az 20 süre. Tek bölüm için sadece bir yılda.
sheet-target = Hedef süre
sheet-target-about = Bu sürede her soru için bir digicoach isteriz.
sheet-within = Hedef süre içinde
sheet-within-about = Zamanında digicoach bulan sorular. Kimseyi bulamayan da sayılır.
sheet-within-opening = Hedef süre içinde, sadece açık saatler
sheet-within-opening-about = Aynısı. Bölüm kapalıyken saat durur.
sheet-help-mean = Yardım: ortalama
sheet-help-about = Bir digicoach soruda ne kadar yardım etti. Tahmini süreler burada sayılmaz.
sheet-help-median = Yardım: ortanca
sheet-help-ninetieth = Yardım: 10'da 9
sheet-noted-mean = Yazılan yardım: ortalama süre
sheet-noted-about = Digicoach'un yazdığı süre.
sheet-under-5 = 5 dakikadan kısa yardım
sheet-to-15 = 5 ile 15 dakika yardım
sheet-to-30 = 15 ile 30 dakika yardım
sheet-over-30 = 30 dakikadan uzun yardım
sheet-bands-about = Yardım kaç kez bu kadar sürdü. Yazılan yardım da sayılır.
sheet-bands-bot-about = Bot ile yardım kaç kez bu kadar sürdü.
sheet-help-all = Bütün yardım birlikte
sheet-help-all-about = Bütün yardım saatleri, tahmini olanlar da.
sheet-help-all-bot = Bot ile yardım birlikte
sheet-help-all-bot-about = Bot ile bütün yardım saatleri, tahmini olanlar da.
sheet-under-5-bot = Bot ile 5 dakikadan kısa yardım
sheet-to-15-bot = Bot ile 5 ile 15 dakika yardım
sheet-to-30-bot = Bot ile 15 ile 30 dakika yardım
sheet-over-30-bot = Bot ile 30 dakikadan uzun yardım
sheet-solved = İş arkadaşları çözdü
sheet-solved-about = Çözülen veya Service Desk'e giden sorulardan.
sheet-not-helped = Kimse yardım edemedi
sheet-not-helped-about = Kimse yardım edemediği için Service Desk'e gitti. Bütün sorulardan.
sheet-abandoned = Yardım gelmeden durdu
sheet-abandoned-about = Soran, bir digicoach soruyu almadan durdu. Bütün sorulardan.
sheet-reopened = Yine de çözülmedi
sheet-reopened-about = Bir hafta içinde yine açıldı. Bütün çözülen sorulardan.
sheet-confirmed = Soran dedi: çözüldü
sheet-confirmed-about = Soran evet düğmesine bastı. Bütün çözülen sorulardan.
sheet-by-tip = Beklerken bir ipucu yardım etti
sheet-by-tip-about = Soran ipucunda evet düğmesine bastı. Çözüldü veya durdu sayılmaz.
sheet-not-yet = Devam ediyor
sheet-not-yet-about = Henüz bitmemiş sorular.
sheet-on-site = Yerinde
sheet-by-phone = Telefonda
sheet-by-chat = Sohbetle
sheet-ways-about = Digicoach nasıl yardım etti. Sadece bota sorular.
sheet-unsaid = Nasıl olduğu söylenmedi
sheet-unsaid-about = Bir digicoach yardım etti ve nasıl olduğunu söylemedi.
sheet-on-phone = Telefonda yazıldı
sheet-on-phone-about = Öteki sorular bilgisayardan geldi.
sheet-for-colleague = Bir iş arkadaşı için soruldu
sheet-for-colleague-about = Biri bir iş arkadaşı için sordu. Bütün sorulardan.
sheet-satisfied = İyi yardım aldı
sheet-satisfied-about = Bütün başparmaklardan yukarı olanlar. En az 10 başparmak.
sheet-answered = Başparmak verdi
sheet-answered-about = Başparmak verebilecek bütün soranlardan.
sheet-askers = Soranlar
sheet-askers-about = Bir şey soran ayrı ayrı iş arkadaşları.
sheet-workers = İş arkadaşları
sheet-workers-about = Bölümün söylediğine göre bu kadar kişi çalışıyor.
sheet-per-100 = 100 iş arkadaşında soran
sheet-per-100-about = Soran bölü iş arkadaşı, çarpı 100.
sheet-covered = Digicoach olan açık saatler
sheet-covered-about = En az bir digicoach'un yardım edebildiği saatler. Bütün açık saatlerden.
sheet-load-none = Digicoach'un sorusuz haftaları
sheet-load-few = Digicoach'un 1 ile 3 sorulu haftaları
sheet-load-many = Digicoach'un 4 veya daha çok sorulu haftaları
sheet-load-about = Her hafta her digicoach bir kez sayılır. İsim hiç yok.
sheet-load-questions = Digicoach başına haftada soru
sheet-load-questions-about = Bir digicoach'un yardım ettiği haftaların ortalaması.
sheet-load-minutes = Digicoach başına haftada dakika
sheet-load-minutes-about = Aynısı süre olarak. Haftalık sayım burada sayılmaz.
sheet-topic = Konu
sheet-topic-about = Sorunun konusu. Küçük konular birlikte durur.
sheet-weekday = Gün
sheet-hour = Saat
sheet-hour-about = 9 şu demek: 9 ile 10 arası.
sheet-questions = Sorular
sheet-open-hours = Açık saatler
sheet-open-hours-about = Kimin yardım edebildiğine kaç kez baktık.
sheet-mean-coaches = Yardım edebilen digicoach'lar
sheet-mean-coaches-about = O saatteki ortalama sayı.
sheet-department = Bölüm
sheet-fact = Bilgi
sheet-source = Kaynak
sheet-sentence = Yapıştırmak için cümle
sheet-not-measured-about = Bot bunu ölçmez. Veya göstermek için çok az var.
sheet-fact-minutes-about = Yardım ne kadar sürdü. Tahmini süreler burada sayılmaz.
csv-sheet = sayfa
csv-row = satır
csv-item = öğe
csv-column = sütun
csv-value = değer
csv-kind = tür
csv-text = metin
csv-number = sayı
csv-date = tarih
export-name = rakamlar { $whose } { $period }
export-name-facts = bilgiler { $period }
export-city = şehir
export-what = Rakamlar: { $period }, { $whose }.
export-what-facts = Bilgiler: { $period }.
export-kind-xlsx = Excel için bir dosya. OneDrive'ına gelir.
export-kind-csv = Bir CSV dosyası. OneDrive'ına gelir.
export-whole-city = bütün şehir
export-asked = Bu dosyayı ister misin? Aşağıdaki mesajda cevap ver.
export-asked-summary = Rakamlarla bir dosya.
export-show-button = Rakamları göster
export-given = Dosya OneDrive'ında.
export-given-rule = İçinde sadece rakamlar var, isim yok.
export-given-summary = Dosyan hazır.
export-declined = Peki. Dosya gelmez.
export-again = Yine de dosya ister misin? Yaz: "{ $line }".
export-line = export { $period }
export-line-facts = feiten { $period }
export-example = export vorige maand
export-old = Bu düğme eski. Rakamlar o zamandan beri değişti.
export-failed = Dosya OneDrive'ına gelmedi.
export-failed-then = Bir kez daha evet de. Yine olmuyor mu? Yaz: "{ $line }".
export-failed-summary = Dosya olmadı.
export-no-files = Burada dosya veremem. Teams'te verebilirim.
export-no-files-then = Botun bilgisayarında şunu yazabilirsin:
export-nothing-summary = Dosya yok.

## The coach channel

channel-named = Burası şimdi şehrin digicoach kanalı.
channel-named-of = Burası şimdi digicoach kanalı: { $department }.
channel-weekly = Buraya her hafta bir ipucu gelir. Bazen haber de gelir.
channel-first = { $moment } ilki gelir.
channel-replaced = Buraya artık ipucu gelmez: { $channel }.
channel-stop-word = Bırakmak mı? Buraya yaz: "@Digicoach geen coachkanaal meer"
channel-named-summary = İpuçları buraya gelir.
channel-stopped = Burası artık digicoach kanalı değil.
channel-stopped-then = Buraya artık ipucu ve haber gelmez.
channel-name-word = Digicoach kanalı yapmak mı? Buraya yaz: "@Digicoach dit is het coachkanaal"
channel-stopped-summary = Bu kanal için.
channel-was-none = Burası digicoach kanalı değildi.
channel-only-coordinators = Digicoach kanalını sadece bir koordinatör seçer. Koordinatörüne sor.
channel-which-department = Hangi bölümü diyorsun?
channel-which-word = Örneğin yaz: "@Digicoach dit is het coachkanaal voor Groendienst"
channel-what = Bu kanalda ipucu ve haber paylaşırım.
channel-ask-in-chat = Sorun mu var? Digicoach ile kendi sohbetini aç.
channel-summary = Digicoach'tan bir cevap.
channel-say-there = Bunu kanalın kendisinde yaz.
channel-say-there-how = Önce Digicoach uygulamasını kanala koy. Sonra orada yaz: "@Digicoach dit is het coachkanaal"
channel-is = İpuçları şimdi buraya gelir: { $channel }.
channel-label-name = kanal { $channel }
channel-label-of = digicoach kanalı ({ $department })
channel-label-city = şehrin digicoach kanalı
tip-handy-done = İpucunu yararlı bulman çok güzel.
tip-sent-to-you = İpucu kendi sohbetine gelir.
channel-lost = Buraya artık bir şey koyamıyoruz: { $channel }.
channel-lost-then = Digicoach uygulamasını o kanala yine koy. O zaman ipuçları geri gelir.
channel-skipped = Şu hafta: { $week }. İpucu gelmedi: { $channel }.
channel-too-late = O zaman bir süre bir şey koyamadık.
channel-no-working-day = O hafta iş günü yoktu.
channel-no-tip = İpucu yoktu.
channel-unknown = İpucu orada mı bilmiyoruz: { $channel }.
channel-unknown-then = Kanala bir bak. Orada yok mu? O zaman şimdi ipucu koy.
channel-failed = Teams ipucunu kabul etmedi. Kanal: { $channel }.
channel-failed-then = İpucuna bir bak. Sonra şimdi ipucu koy.
channel-few-left = { $count ->
    [0] Bu kanala bütün ipuçları bir kez geldi: { $channel }.
    [one] Bu kanal için 1 yeni ipucu kaldı: { $channel }.
   *[other] Bu kanal için { $count } yeni ipucu kaldı: { $channel }.
}
channel-few-left-then = Sonra en eskiler geri gelir.
tips-show-all-button = İpuçlarını göster
channel-told-summary = Bir digicoach kanalından haber.

## The language below the Dutch

# The language's own name for itself: it stands on its button.
language-name = Türkçe
# For who reads no Dutch: asks in your language whether they want it, with the Dutch word to type.
language-hint = Başka bir dil mi? Yaz: "taal".
language = Yanında hangi dili istersin?
language-stays = Hollandaca kalır. Öteki dil onun altında durur.
language-alone-button = Sadece Hollandaca
language-alone-word = alleen nederlands
language-summary = Bir dil seç.
language-set = Şimdi bunu da okuyorsun: { $language }.
language-set-ask = Bir sorun mu var? Buraya yaz.
language-set-summary = Dilini kaydettik.
language-again = Başka bir dil mi? Yaz: "taal".
language-alone = Şimdi sadece Hollandaca okuyorsun.
language-not = O dil şimdi bende yok. Hollandaca yazıyorum.
language-not-ask = Sorunu kendi dilinde yazabilirsin.
help-language = taal
help-language-does = Hollandacanın yanına bir dil seç
# These stand inside dates and rows of names: "morgen 8 uur", "Jan, Fatma en Rita".
day-today = bugün
day-tomorrow = yarın
day-one-week = bir hafta
day-other-week = öteki hafta
word-and = ve

## The names of topics, as on the buttons

topic-name-sign-in = Oturum açma ve parola
topic-name-leave = İzin, saatler ve maaş bordrosu
topic-name-teams-mail = Teams ve e-posta
topic-name-apps = Uygulamalar ve formlar
topic-name-phone = Telefon veya tablet
topic-name-computer = Bilgisayar veya yazıcı
topic-name-other = Başka bir şey

## What is kept of somebody

help-own-data = mijn gegevens
help-own-data-does = Senin için ne sakladığımızı görürsün.
own-data = Senin için bunları saklıyoruz
own-data-name = Ad
own-data-email = E-posta
own-data-department = Bölüm
own-data-place = Yer
own-data-phone = Numara
own-data-roles = Sen
own-data-coach = digicoach
own-data-contact = iletişim noktası
own-data-coordinator = koordinatör
own-data-asked = Son soruların:
own-data-more = Ve { $count ->
    [one] 1 soru
   *[other] { $count } soru
} daha, eskiden.
own-data-helped = Bir iş arkadaşına { $count ->
    [one] 1 kez
   *[other] { $count } kez
} yardım ettin.
own-data-why = Sorundan sonra bunları ne kadar saklıyoruz:
own-data-text-for = Yazdıkların: { $time }. Böylece yine sorabilirsin.
own-data-asker-for = Bunu sorduğun: { $time }. Böylece geri gelirse görürüz.
own-data-coach-for = Kim yardım etti: { $time }. Böylece soruları adil paylaşırız.
own-data-events-for = İsimsiz rakamlar: { $time }.
own-data-days = { $count ->
    [one] 1 gün
   *[other] { $count } gün
}
own-data-months = { $count } ay
own-data-seen = Sorunu sadece yardım eden görür.
own-data-seen-figures = Adın rakamlarda hiç yok.
own-data-take-button = Verilerimi kaydet
own-data-ask-button = Verilerimi sil
own-data-follows = Senin için sakladıklarımızı arıyorum. Birazdan yeni bir kart gelir.
own-data-back-button = Verilerimi göster
own-data-twins = Düğme çalışmıyor mu? Yaz: "bewaar mijn gegevens". Veya yaz: "wis mijn gegevens".
own-data-summary = Senin için bunları saklıyoruz.

own-file-name = verilerim
own-file-what = Senin için sakladığımız her şey.
own-file-none = Burada sana dosya veremem.
own-file-none-then = Teams'i bilgisayarda aç ve yaz: "bewaar mijn gegevens".
own-file-follows = Şimdi yeni bir kart gelir. Orada evet de.
own-file-given = Dosyan hazır.
own-file-given-then = Onu sadece sen görürsün. Bilgisayarı paylaşıyor musun? O zaman dosyayı sil.
own-file-given-summary = Dosyan hazır.
own-file-declined = Dosya gelmez.
own-file-failed = Dosya gelmedi.
own-file-again = Hâlâ gerekli mi? Yaz: "bewaar mijn gegevens".
own-file-summary = Verilerin dosya olarak

erase = Bütün verilerini silmek ister misin?
erase-gone = Yazdığın her şey gider. Adın da.
erase-question = Açık sorun durur. Yine yardım gerekiyor mu? O zaman Service Desk'i ara.
erase-coach = O zaman artık digicoach değilsin. Açık yardımın başkalarına gider.
erase-contact = Bölümüne başka bir iletişim noktası gerekir. Önce haber ver.
erase-coordinator = O zaman artık koordinatör değilsin.
erase-for-good = Bunu kimse geri getiremez.
erase-again = Sonra her zaman yeni bir soru sorabilirsin.
erase-button = Bana ait her şeyi sil
erase-leave-button = Hiçbir şeyi silme
erase-twins = Düğme çalışmıyor mu? Yaz: "wis alles van mij". Veya yaz: "wis niets".
erase-summary = Bütün verilerini silmek ister misin?
erase-only = Tek koordinatör sensin.
erase-only-then = Önce başka birini seç. Yaz: "rol".
erase-begun = Şimdi sana ait her şeyi siliyoruz.
erase-begun-then = Birkaç dakika sürer. Sonra sana bir mesaj daha gelir.
erase-begun-summary = Verilerini siliyoruz.
erase-left = Hiçbir şeyi silmiyoruz.
erased = Sana ait her şey gitti.
erased-chat = Bu sohbet Teams'te kalır. Orada kendin silebilirsin.
erased-desk = Yine yardım gerekiyor mu? { $desk } numarası: { $phone }. Orayı ara.
erased-again = Yeni bir soru mu? Buraya yaz.
erased-summary = Verilerini sildik.
erased-contact = Bir bölümün artık iletişim noktası yok.
erased-contact-more = Hangisi? Yaz: "diensten".
